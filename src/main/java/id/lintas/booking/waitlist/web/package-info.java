/** Pages and API of the waiting list. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.waitlist.web;
