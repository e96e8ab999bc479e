/** All SQL of the places and bookings. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.store;
