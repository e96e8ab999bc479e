package id.lintas.booking.desk.web;

import id.lintas.site.TypedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The day and hour of a radio button, as in {@code 2026-11-30T08:00}. */
public record ChosenHour(LocalDate day, LocalTime hour) {
  static Optional<ChosenHour> read(String value) {
    return TypedDay.withHour(value)
        .map(both -> new ChosenHour(both.toLocalDate(), both.toLocalTime()));
  }

  public static String value(LocalDate day, LocalTime hour) {
    return day.atTime(hour).toString();
  }
}
