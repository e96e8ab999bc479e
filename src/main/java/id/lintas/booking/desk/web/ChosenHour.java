package id.lintas.booking.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The day and hour of a radio button, as in {@code 2026-11-30T08:00}. */
public record ChosenHour(LocalDate day, LocalTime hour) {
  static Optional<ChosenHour> read(String value) {
    try {
      var both = LocalDateTime.parse(value);
      return Optional.of(new ChosenHour(both.toLocalDate(), both.toLocalTime()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  public static String value(LocalDate day, LocalTime hour) {
    return day.atTime(hour).toString();
  }
}
