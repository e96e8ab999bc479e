/** Booking over the real API: how many, how fast, and beside what the same server can do at all. */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.api;
