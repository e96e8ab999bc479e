/** All SQL of the offices and their facts. */
@org.jspecify.annotations.NullMarked
package id.lintas.office.store;
