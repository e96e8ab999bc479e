/** All SQL of the make-believe. */
@org.jspecify.annotations.NullMarked
package id.lintas.sandbox.store;
