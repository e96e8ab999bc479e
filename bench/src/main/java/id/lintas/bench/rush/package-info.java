/**
 * A Friday opening rehearsed over HTTP: people who wait, ask, book, tap twice and lose their line,
 * and a recount afterwards of what they were told.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.bench.rush;
