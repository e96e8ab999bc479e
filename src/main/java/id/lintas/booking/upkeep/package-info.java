/** What happens by itself: places return, days end, weeks are published. Safe on many nodes. */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.upkeep;
