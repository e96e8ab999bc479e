/** The ticket's pages and files, for its people, the desk and programs. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.ticket.web;
