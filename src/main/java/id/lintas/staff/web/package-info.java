/** The officers' pages, who may open them, and the way in. */
@org.jspecify.annotations.NullMarked
package id.lintas.staff.web;
