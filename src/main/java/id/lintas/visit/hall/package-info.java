/**
 * The hall for photo, fingerprints and interview: numbers, who is called next and where to, how
 * long it takes. Knows numbers and counters; names only where an officer at a counter needs them.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.hall;
