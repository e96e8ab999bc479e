/** The quota officer's work: the usual week, its publication, days that close. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.plan;
