/** Scanned as ready, and told so. */
@org.jspecify.annotations.NullMarked
package id.lintas.archive.ready;
