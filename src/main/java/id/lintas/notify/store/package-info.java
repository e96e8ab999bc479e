/** All SQL of the outbox, and the sealing of what it holds. */
@org.jspecify.annotations.NullMarked
package id.lintas.notify.store;
