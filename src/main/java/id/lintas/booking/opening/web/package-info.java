/** Pages and calls of the waiting room, and what anybody may read about an opening. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.opening.web;
