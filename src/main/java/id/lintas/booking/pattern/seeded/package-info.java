/**
 * Made-up weeks of an office, with families, villages, helpers and brokers in them, to measure what
 * the report on patterns finds and whom it names wrongly. No trial and no office ever sees them.
 */
@org.jspecify.annotations.NullMarked
package id.lintas.booking.pattern.seeded;
