package id.lintas.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When an office opens the places of a week: by default on Friday at 14:00 of its own clock for the
 * Monday to Friday that follow. A holiday changes nothing: the opening needs no officer.
 *
 * @param onlyOn the weekday on which alone places are bookable; empty when they stay bookable until
 *     they are gone
 */
public record OpeningRule(
    DayOfWeek weekday, LocalTime time, Optional<DayOfWeek> onlyOn, ZoneId zone) {

  /** When the week that begins on this Monday opens. */
  public Instant opensAt(LocalDate monday) {
    return monday.with(TemporalAdjusters.previous(weekday)).atTime(time).atZone(zone).toInstant();
  }

  /** The Monday of the week that opens first after this moment. */
  public LocalDate nextWeek(Instant now) {
    var monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return opensAt(monday).isAfter(now) ? monday : monday.plusWeeks(1);
  }
}
