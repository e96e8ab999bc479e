/**
 * The ticket of a booking: what its people need to know to come with the right papers at the right
 * hour, as a page, a sheet of paper, a slip, a calendar entry and for programs, and who may see it.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.ticket;
