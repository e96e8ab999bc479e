package id.lintas.booking.pattern.seeded;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.shared.OfficeId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;
import java.util.UUID;

/** The thirty days that are looked at, and moments of them by chance. */
final class Month {
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final OfficeId OFFICE = OfficeId.of("PLM");

  /** A Monday morning at five, when reports are made. */
  static final Instant END = Instant.parse("2026-11-29T22:00:00Z");

  private static final int DAYS = 30;
  private static final LocalTime OPENING = LocalTime.of(14, 0);
  private static final int[] HOURS = {8, 9, 10, 11, 13, 14};

  private final Random random;

  Month(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** Between these, both counted. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  String index() {
    return "%016x%016x%016x%016x"
        .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  /** Half of all bookings fall into the two hours after an opening. */
  Instant moment() {
    var day = END.minus(Duration.ofDays(random.nextInt(DAYS))).atZone(ZONE);
    if (chance(0.5)) {
      var friday = day.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
      var opening = friday.atTime(OPENING).atZone(ZONE).toInstant();
      return bounded(opening.plusSeconds(random.nextInt(7_200)));
    }
    var hour = LocalTime.of(7 + random.nextInt(15), random.nextInt(60), random.nextInt(60));
    return bounded(day.toLocalDate().atTime(hour).atZone(ZONE).toInstant());
  }

  private static Instant bounded(Instant at) {
    var first = END.minus(Duration.ofDays(DAYS)).plusSeconds(60);
    if (at.isBefore(first)) return first;
    return at.isAfter(END) ? END.minusSeconds(60) : at;
  }

  /** Some hours or days after a moment, while the month lasts. */
  Instant after(Instant at, Duration least, Duration most) {
    var span = most.minus(least).toSeconds();
    return at.plus(least).plusSeconds((long) (random.nextDouble() * span));
  }

  /** An hour on one of the next working days. */
  SlotKey slot(Instant at) {
    var day = at.atZone(ZONE).toLocalDate().plusDays(1L + random.nextInt(7));
    while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
    var hour = LocalTime.of(HOURS[random.nextInt(HOURS.length)], 0);
    return new SlotKey(OFFICE, day, hour, Pool.PUBLIC);
  }

  /** A party as families come: mostly one or two. */
  int party() {
    var one = random.nextDouble();
    if (one < 0.42) return 1;
    if (one < 0.62) return 2;
    if (one < 0.78) return 3;
    return one < 0.91 ? 4 : 5;
  }
}
