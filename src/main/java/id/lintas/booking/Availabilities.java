package id.lintas.booking;

import id.lintas.booking.Availability.Day;
import id.lintas.booking.Availability.Hour;
import id.lintas.booking.Availability.NextOpening;
import id.lintas.booking.Availability.Why;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what can be booked: days and their hours from the same rows. */
@Component
public class Availabilities {
  private static final int DAYS_AHEAD = 21;
  private static final int ALTERNATIVES_MAX = 4;
  private static final int WEEKS_SEARCHED = 8;

  private final ReleaseStore releases;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final BookingPolicies policies;
  private final LineStore openings;
  private final Clock clock;

  Availabilities(
      ReleaseStore releases,
      Offices offices,
      OfficeCalendar calendar,
      BookingPolicies policies,
      LineStore openings,
      Clock clock) {
    this.releases = releases;
    this.offices = offices;
    this.calendar = calendar;
    this.policies = policies;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * @param people how many need places in one hour
   */
  public Availability at(Office office, Pool pool, int people) {
    return at(office, pool, people, Optional.empty());
  }

  /**
   * @param asker who may have a turn while others stand in line
   */
  public Availability at(Office office, Pool pool, int people, Optional<UUID> asker) {
    var now = clock.instant();
    var today = office.today(now);
    var last = today.plusDays(DAYS_AHEAD);
    var slots = new TreeMap<LocalDate, List<Slot>>();
    for (var slot : releases.slots(office.id(), today, last, office.zone())) {
      if (slot.key().pool() == pool)
        slots.computeIfAbsent(slot.key().day(), day -> new ArrayList<>()).add(slot);
    }
    var off =
        releases.daysOff(office.id(), today, last).stream()
            .collect(
                Collectors.toMap(ReleaseStore.DayOff::day, one -> new Why.Closed(one.reason())));
    var lines = new Lines(pool, people, asker, underWay(office, pool, slots.keySet(), asker, now));
    var days = new TreeMap<LocalDate, Day>();
    off.forEach((day, why) -> days.put(day, new Day(day, List.of(), Optional.of(why))));
    slots.forEach(
        (day, hours) -> days.computeIfAbsent(day, one -> day(office, one, hours, lines, now)));
    return new Availability(List.copyOf(days.values()), nextOpening(office, now));
  }

  private Map<LocalDate, UnderWay> underWay(
      Office office, Pool pool, Set<LocalDate> days, Optional<UUID> asker, Instant now) {
    if (!pool.online() || days.isEmpty()) return Map.of();
    var weeks =
        days.stream()
            .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
            .collect(Collectors.toSet());
    return openings.underWay(office.id(), weeks, asker, now);
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

  /** The next published opening, else the next by the office's rule for a week with a workday. */
  private Optional<NextOpening> nextOpening(Office office, Instant now) {
    var monday = office.today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var published =
        releases.releases(office.id(), monday, office.zone()).stream()
            .filter(release -> release.window().opensAt().isAfter(now))
            .filter(release -> hasWorkingDay(office.id(), release.firstDay()))
            .map(release -> new NextOpening(release.window().opensAt(), release.firstDay()))
            .min(Comparator.comparing(NextOpening::at));
    return published.or(() -> byRule(office, now));
  }

  private Optional<NextOpening> byRule(Office office, Instant now) {
    var rule = policies.of(office, office.today(now)).opening();
    var monday = rule.nextWeek(now);
    for (int week = 0; week < WEEKS_SEARCHED; week++) {
      var candidate = monday.plusWeeks(week);
      if (hasWorkingDay(office.id(), candidate))
        return Optional.of(new NextOpening(rule.opensAt(candidate), candidate));
    }
    return Optional.empty();
  }

  private boolean hasWorkingDay(OfficeId office, LocalDate monday) {
    return calendar.days(office, monday, monday.plusDays(4)).stream()
        .anyMatch(OfficeDay::workingDay);
  }

  /**
   * The nearest free places to one that was missed: by distance in time.
   *
   * @param asker who missed it, and may have a turn while others stand in line
   */
  public List<SlotKey> alternatives(SlotKey missed, int people, UUID asker) {
    var office = offices.office(missed.office());
    var wanted = missed.startsAt(office.zone());
    return at(office, missed.pool(), people, Optional.of(asker)).free().stream()
        .flatMap(
            day ->
                day.hours().stream()
                    .map(hour -> new SlotKey(office.id(), day.date(), hour.hour(), missed.pool())))
        .sorted(
            Comparator.comparing(
                slot -> java.time.Duration.between(wanted, slot.startsAt(office.zone())).abs()))
        .limit(ALTERNATIVES_MAX)
        .sorted()
        .toList();
  }

  /** Offices with public places for so many people in the coming days, most first. */
  public Map<OfficeId, ReleaseStore.Left> officesWithPlaces(int people) {
    var now = clock.instant();
    var from = now.atZone(java.time.ZoneOffset.UTC).toLocalDate();
    return releases.officesWithPlaces(now, from, people).stream()
        .collect(
            Collectors.toMap(
                ReleaseStore.Left::office,
                one -> one,
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }
}
