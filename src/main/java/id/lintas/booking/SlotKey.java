package id.lintas.booking;

import id.lintas.shared.OfficeId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;

/** Which places: an office's, of a day, an hour and a pool. Ordered as they are locked. */
public record SlotKey(OfficeId office, LocalDate day, LocalTime hour, Pool pool)
    implements Comparable<SlotKey> {
  private static final Comparator<SlotKey> ORDER =
      Comparator.comparing(SlotKey::office)
          .thenComparing(SlotKey::day)
          .thenComparing(SlotKey::hour)
          .thenComparing(slot -> slot.pool().name());

  @Override
  public int compareTo(SlotKey other) {
    return ORDER.compare(this, other);
  }

  /** The Monday of the week it was published with. */
  public LocalDate week() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public Instant startsAt(ZoneId zone) {
    return day.atTime(hour).atZone(zone).toInstant();
  }
}
