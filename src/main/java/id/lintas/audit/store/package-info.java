/** All SQL of the record. */
@org.jspecify.annotations.NullMarked
package id.lintas.audit.store;
