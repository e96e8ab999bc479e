/** The citizen's pages and the API of places and bookings. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.web;
