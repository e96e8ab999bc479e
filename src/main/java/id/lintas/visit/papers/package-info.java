/**
 * Steps S02 to S04: the form, the parents' statement, the documents and what is examined on record
 * (BAP). Knows what must be there before a visit goes on; the table of the procedure knows where
 * to.
 */
@org.springframework.modulith.NamedInterface("papers")
@org.jspecify.annotations.NullMarked
package id.lintas.visit.papers;
