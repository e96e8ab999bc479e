/** Very many open connections to one node, with work in flight, and what memory that takes. */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.connections;
