/**
 * What looks like trade in places: findings for people to look into, each with its numbers and with
 * what else may explain it. Knows hands, not people, and decides nothing.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.pattern;
