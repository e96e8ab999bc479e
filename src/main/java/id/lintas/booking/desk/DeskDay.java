package id.lintas.booking.desk;

import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability;
import id.lintas.booking.Booking;
import id.lintas.booking.Pool;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Bilingual;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads an office's day as the desk needs it: who is expected when, and what is left to give. */
@Component
public class DeskDay {
  private static final int SHOWN_MAX = 600;

  private final BookingStore bookings;
  private final ReleaseStore releases;
  private final Availabilities availabilities;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final Clock clock;

  DeskDay(
      BookingStore bookings,
      ReleaseStore releases,
      Availabilities availabilities,
      Offices offices,
      OfficeCalendar calendar,
      Clock clock) {
    this.bookings = bookings;
    this.releases = releases;
    this.availabilities = availabilities;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param hours with bookings, in their order
   * @param walkIns who came without a booking, by pool and number
   * @param assisted the desk's own places of the coming days that have any
   */
  public record Today(
      LocalDate date,
      Optional<Bilingual> closed,
      List<Hour> hours,
      List<Booking> walkIns,
      List<Numbers> numbers,
      List<Availability.Day> assisted) {
    public int assistedLeft() {
      return assisted.stream().mapToInt(Availability.Day::left).sum();
    }
  }

  public record Hour(LocalTime hour, List<Booking> bookings) {
    public int people() {
      return bookings.stream().mapToInt(Booking::party).sum();
    }
  }

  /** The day's numbers of a pool that needs no booking. */
  public record Numbers(Pool pool, int taken, int capacity) {
    public int left() {
      return capacity - taken;
    }
  }

  public Today today(OfficeId id) {
    var office = offices.office(id);
    var date = office.today(clock.instant());
    var byHour = new TreeMap<LocalTime, List<Booking>>();
    var walkIns = new ArrayList<Booking>();
    for (var booking : bookings.ofDay(id, date, SHOWN_MAX)) {
      if (booking.slot().pool().ofWholeDay()) walkIns.add(booking);
      else byHour.computeIfAbsent(booking.slot().hour(), hour -> new ArrayList<>()).add(booking);
    }
    var hours =
        byHour.entrySet().stream().map(one -> new Hour(one.getKey(), one.getValue())).toList();
    var numbers =
        releases.slots(id, date, date, office.zone()).stream()
            .filter(slot -> slot.key().pool().ofWholeDay())
            .map(slot -> new Numbers(slot.key().pool(), slot.taken(), slot.capacity()))
            .toList();
    var assisted = availabilities.at(office, Pool.ASSISTED, 1).free();
    return new Today(date, closed(id, date), hours, walkIns, numbers, assisted);
  }

  private Optional<Bilingual> closed(OfficeId id, LocalDate date) {
    return calendar.day(id, date) instanceof OfficeDay.Closed closed
        ? Optional.of(closed.reason())
        : Optional.empty();
  }
}
