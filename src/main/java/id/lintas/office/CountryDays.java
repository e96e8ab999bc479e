package id.lintas.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** From which day on something may be decided for the whole country. */
final class CountryDays {
  /** Where a day begins first. */
  private static final ZoneId EAST = ZoneId.of("Asia/Jayapura");

  private CountryDays() {}

  /** The first day that has begun nowhere. */
  static LocalDate first(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), EAST).plusDays(1);
  }
}
