/** The managers' report on patterns, as a page, on paper and as a table. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.pattern.web;
