/** The quota officer's pages. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.plan.web;
