package id.lintas.booking.desk;

import id.lintas.booking.Arrived;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability;
import id.lintas.booking.Booking;
import id.lintas.booking.Pool;
import id.lintas.booking.store.ArrivalStore;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Hours;
import id.lintas.office.Office;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads an office's day as the desk needs it: who is expected when, and what is left to give. */
@Component
public class DeskDay {
  private static final int SHOWN_MAX = 600;
  private static final int LATEST = 8;

  private final BookingStore bookings;
  private final ArrivalStore arrivals;
  private final ReleaseStore releases;
  private final Availabilities availabilities;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final Clock clock;

  DeskDay(
      BookingStore bookings,
      ArrivalStore arrivals,
      ReleaseStore releases,
      Availabilities availabilities,
      Offices offices,
      OfficeCalendar calendar,
      Clock clock) {
    this.bookings = bookings;
    this.arrivals = arrivals;
    this.releases = releases;
    this.availabilities = availabilities;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param outside the office's hours, where it is open today and not now
   * @param hours with bookings, in their order
   * @param walkIns who came without a booking, by pool and number
   * @param latest who came last, the very last first
   * @param assisted the desk's own places of the coming days that have any
   */
  public record Today(
      LocalDate date,
      Optional<Bilingual> closed,
      Optional<Hours> outside,
      List<Hour> hours,
      List<Booking> walkIns,
      List<Came> latest,
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

  /** So many of a booking's people, who came together. */
  public record Came(Booking booking, int people, Arrived arrived) {}

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
    var all = bookings.ofDay(id, date, SHOWN_MAX);
    for (var booking : all) {
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
    var latest = latest(id, date, all);
    var outside = outside(office, date);
    return new Today(date, closed(id, date), outside, hours, walkIns, latest, numbers, assisted);
  }

  /** Somebody admitted on another than their day is not among those of this one. */
  private List<Came> latest(OfficeId id, LocalDate date, List<Booking> ofDay) {
    var known = ofDay.stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    var came = new ArrayList<Came>();
    for (var one : arrivals.latest(id, date, LATEST)) {
      Optional.ofNullable(known.get(one.booking()))
          .or(() -> bookings.find(id, one.booking()))
          .ifPresent(booking -> came.add(new Came(booking, one.people(), one.arrived())));
    }
    return came;
  }

  /** A break is still of the office's hours: who came before it is served. */
  private Optional<Hours> outside(Office office, LocalDate date) {
    var now = clock.instant().atZone(office.zone()).toLocalTime();
    return calendar.day(office.id(), date) instanceof OfficeDay.Open(var day, var hours)
            && (now.isBefore(hours.opens()) || !now.isBefore(hours.closes()))
        ? Optional.of(hours)
        : Optional.empty();
  }

  private Optional<Bilingual> closed(OfficeId id, LocalDate date) {
    return calendar.day(id, date) instanceof OfficeDay.Closed closed
        ? Optional.of(closed.reason())
        : Optional.empty();
  }
}
