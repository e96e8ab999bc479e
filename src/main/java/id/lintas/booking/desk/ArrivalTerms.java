package id.lintas.booking.desk;

import id.lintas.booking.Booking;
import id.lintas.office.Office;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From when somebody is expected, and when they are late: as the office laid down. */
@Component
class ArrivalTerms {
  /** After that a new booking is made, as the papers were asked for long ago. */
  private static final int DAYS_AFTER = 7;

  private final OfficeSettings settings;

  ArrivalTerms(OfficeSettings settings) {
    this.settings = settings;
  }

  private static Optional<Instant> hour(Office office, Booking booking) {
    var slot = booking.slot();
    return slot.pool().ofWholeDay()
        ? Optional.empty()
        : Optional.of(slot.day().atTime(slot.hour()).atZone(office.zone()).toInstant());
  }

  private Duration minutes(Booking booking, Setting setting) {
    return Duration.ofMinutes(settings.on(booking.office(), booking.slot().day()).number(setting));
  }

  /** When they may come in at the earliest; empty for numbers of a whole day. */
  Optional<Instant> from(Office office, Booking booking) {
    return hour(office, booking)
        .map(hour -> hour.minus(minutes(booking, Setting.ARRIVE_EARLY_MINUTES)));
  }

  boolean late(Office office, Booking booking, Instant at) {
    return hour(office, booking)
        .map(hour -> hour.plus(minutes(booking, Setting.ARRIVE_LATE_MINUTES)))
        .filter(at::isAfter)
        .isPresent();
  }

  /**
   * Whether the office lets who comes on this other day in, with a reason; by default it does not.
   */
  boolean otherDay(Booking booking, LocalDate today) {
    return !booking.slot().day().isBefore(today.minusDays(DAYS_AFTER))
        && settings.on(booking.office(), today).yes(Setting.ARRIVE_OTHER_DAY);
  }
}
