/** The officers' pages of visits. */
@org.jspecify.annotations.NullMarked
package id.lintas.visit.web;
