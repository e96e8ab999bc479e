/** The procedure as a table: what is not a row of it does not happen. No Spring, no SQL. */
@org.springframework.modulith.NamedInterface("sop")
@org.jspecify.annotations.NullMarked
package id.lintas.visit.sop;
