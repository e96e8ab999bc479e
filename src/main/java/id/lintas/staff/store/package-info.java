/** All SQL of the officers. */
@org.jspecify.annotations.NullMarked
package id.lintas.staff.store;
