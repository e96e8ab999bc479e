/**
 * Our allocation beside that of other systems, on the same database, under the same crowd.
 *
 * @see id.lintas.bench.allocation.peers
 */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.allocation;
