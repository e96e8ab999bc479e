/** The synthetic population: computed from a seed, alike on every machine, of nobody who lives. */
@org.jspecify.annotations.NullMarked
package id.lintas.sandbox.people;
