/**
 * The waiting list of a week that is given out: whoever found no place leaves word, and when a
 * place comes back a lot decides among those whom it suits. Knows who is listed; the place itself
 * is the allocation's.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.waitlist;
