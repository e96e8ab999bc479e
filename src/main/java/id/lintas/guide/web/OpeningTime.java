package id.lintas.guide.web;

import java.time.LocalTime;

/**
 * When the next week's places open.
 *
 * @param weekday the name of a {@link java.time.DayOfWeek}
 */
public record OpeningTime(String weekday, LocalTime time) {}
