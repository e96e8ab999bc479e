/** The officers' pages of the hall, its paper numbers and its public display. */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.hall.web;
