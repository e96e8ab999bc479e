/**
 * How other systems give places away, one file each, written from what their sources and manuals
 * say. Each writes only its own rows: no audit, no message, nothing sealed.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.allocation.peers;
