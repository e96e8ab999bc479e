/** All SQL of the module, in its own schema. */
@org.jspecify.annotations.NullMarked
package id.lintas.training.store;
