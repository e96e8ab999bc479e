package id.lintas.booking.desk;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Offices;
import id.lintas.shared.Nik;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Everybody who is expected today, to be printed in the morning: with it the desk goes on when the
 * network is away. Who reads the list leaves that in the record.
 */
@Component
public class ListingTheDay {
  /** More bookings than any office has on one day. */
  private static final int READ_MAX = 2_000;

  private static final int ON_A_SHEET = 120;

  private final BookingStore bookings;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  ListingTheDay(BookingStore bookings, Offices offices, Audit audit, Clock clock) {
    this.bookings = bookings;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A part of the day's list.
   *
   * @param at when it was read: what was booked or cancelled later is not on it
   * @param number of this sheet, from 1
   */
  public record Sheet(
      LocalDate day,
      Instant at,
      ZoneId zone,
      String office,
      int number,
      int sheets,
      List<Booking> bookings) {}

  /** By their hours; a sheet that there is not is the first. */
  public Sheet sheet(Officer officer, int wanted) {
    var office = offices.office(officer.office());
    var now = clock.instant();
    var day = office.today(now);
    var expected =
        bookings.ofDay(office.id(), day, READ_MAX).stream()
            .filter(
                one -> one.state() == BookingState.ACTIVE || one.state() == BookingState.ARRIVED)
            .toList();
    var sheets = Math.max(1, (expected.size() + ON_A_SHEET - 1) / ON_A_SHEET);
    var number = wanted < 1 || wanted > sheets ? 1 : wanted;
    var on = expected.stream().skip((number - 1L) * ON_A_SHEET).limit(ON_A_SHEET).toList();
    audit.record(
        new Entry(
            officer.actor(),
            office.id(),
            "booking.day.listed",
            "day:" + day,
            Map.of("sheet", number + " of " + sheets, "bookings", String.valueOf(on.size()))));
    return new Sheet(day, now, office.zone(), office.name(), number, sheets, on);
  }

  /** Enough to tell two of one name apart, too little to misuse a sheet that was left lying. */
  public static String end(Nik nik) {
    return "…" + nik.value().substring(12);
  }
}
