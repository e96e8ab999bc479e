/**
 * The moment a week's places open: who wants them gathers in a waiting room, the order is drawn so
 * that anybody can check it, and places and turns are given in that order. Knows the line; the
 * places themselves are the allocation's.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.opening;
