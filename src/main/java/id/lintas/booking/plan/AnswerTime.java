package id.lintas.booking.plan;

import id.lintas.booking.SlotKey;
import id.lintas.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long people whose day was closed have to say yes to the place that is held for them. Always a
 * whole working day, until its evening: who is told on Friday evening has all of Monday, to ask
 * their employer or to call the office. Usually until the evening of the third day, and never
 * longer than the evening before the visit. A place that leaves less time is not held for anybody.
 *
 * @param least the earliest fair deadline
 * @param usual the deadline where the visit lies further ahead
 */
record AnswerTime(Instant least, Instant usual, ZoneId zone) {
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final int USUAL_DAYS = 3;

  /**
   * @param days of the country's calendar: that the office is closed keeps nobody from answering
   */
  static AnswerTime from(Instant now, WorkingDays days, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate();
    var least = evening(days.next(today), zone);
    var usual = evening(today.plusDays(USUAL_DAYS), zone);
    return new AnswerTime(least, usual.isBefore(least) ? least : usual, zone);
  }

  boolean leftBy(SlotKey slot) {
    return !eveBefore(slot).isBefore(least);
  }

  /** For a place that leaves enough time. */
  Instant until(SlotKey slot) {
    var latest = eveBefore(slot);
    return usual.isBefore(latest) ? usual : latest;
  }

  private Instant eveBefore(SlotKey slot) {
    return evening(slot.day().minusDays(1), zone);
  }

  private static Instant evening(LocalDate day, ZoneId zone) {
    return day.atTime(EVENING).atZone(zone).toInstant();
  }
}
