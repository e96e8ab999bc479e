package id.lintas.booking;

import java.time.Instant;

/**
 * That somebody came.
 *
 * @param number in the order of arrival at the office on that day; those who came together share it
 * @param late after the time their hour allows: served last on the same day
 */
public record Arrived(int number, boolean late, Instant at) {}
