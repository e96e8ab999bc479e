package id.lintas.booking;

import id.lintas.booking.Availability.Day;
import id.lintas.booking.Availability.Hour;
import id.lintas.booking.Availability.Why;
import id.lintas.booking.store.ReleaseStore.DayOff;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which days and hours of an office can be booked, and why others cannot: the one rule behind its
 * days and behind the list of all offices.
 */
final class BookableDays {
  private static final int DAYS_AHEAD = 21;

  private BookableDays() {}

  /** The last day that is looked at. */
  static LocalDate last(LocalDate today) {
    return today.plusDays(DAYS_AHEAD);
  }

  /**
   * @param slots of one pool
   */
  static List<Day> of(
      Office office, List<Slot> slots, List<DayOff> daysOff, Lines lines, Instant now) {
    var today = office.today(now);
    var byDay = new TreeMap<LocalDate, List<Slot>>();
    for (var slot : slots) {
      var day = slot.key().day();
      if (!day.isBefore(today) && !day.isAfter(last(today)))
        byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(slot);
    }
    var days = new TreeMap<LocalDate, Day>();
    for (var off : daysOff)
      days.put(off.day(), new Day(off.day(), List.of(), Optional.of(new Why.Closed(off.reason()))));
    byDay.forEach(
        (day, hours) -> days.computeIfAbsent(day, one -> day(office, one, hours, lines, now)));
    return List.copyOf(days.values());
  }

  private static Day day(
      Office office, LocalDate date, List<Slot> slots, Lines lines, Instant now) {
    var window = slots.getFirst().window();
    var coming =
        slots.stream().filter(slot -> slot.key().startsAt(office.zone()).isAfter(now)).toList();
    var pool = slots.getFirst().key().pool();
    if (coming.isEmpty()) return new Day(date, List.of(), Optional.of(new Why.Over()));
    if (window.opensAt().isAfter(now))
      return new Day(date, List.of(), Optional.of(new Why.NotOpenYet(window.opensAt())));
    if (pool.online() && !window.open(now))
      return new Day(date, List.of(), Optional.of(new Why.OnlyOn(window.onlyOn().orElseThrow())));
    if (lines.closedTo(slots.getFirst().key()))
      return new Day(date, List.of(), Optional.of(new Why.InLine()));
    var free =
        coming.stream()
            .filter(lines::free)
            .map(slot -> new Hour(slot.key().hour(), slot.left()))
            .toList();
    return new Day(date, free, free.isEmpty() ? Optional.of(new Why.Full()) : Optional.empty());
  }
}
