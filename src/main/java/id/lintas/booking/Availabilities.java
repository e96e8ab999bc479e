package id.lintas.booking;

import static java.util.Objects.requireNonNull;

import id.lintas.booking.Availability.Day;
import id.lintas.booking.Availability.NextOpening;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.ReleaseStore;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what can be booked at an office: days and their hours from the same rows. */
@Component
public class Availabilities {
  private static final int ALTERNATIVES_MAX = 4;
  private static final int WEEKS_SEARCHED = 8;
  private static final int ASKING_MAX = 4_096;

  private final ReleaseStore releases;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final BookingPolicies policies;
  private final LineStore openings;
  private final Clock clock;
  private final Map<OfficeId, GroupCommit<Question, Read>> together = new ConcurrentHashMap<>();

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
    var days = read(office, new Question(pool, people), asker, now).days();
    return new Availability(days, nextOpening(office, now));
  }

  private record Question(Pool pool, int people) {}

  /**
   * @param line whether people stand in line, so that each of them may choose from something else
   */
  private record Read(List<Day> days, boolean line) {}

  private Read read(Office office, Question asked, Optional<UUID> asker, Instant now) {
    var today = office.today(now);
    var last = BookableDays.last(today);
    var pool = asked.pool();
    var slots =
        releases.slots(office.id(), today, last, office.zone()).stream()
            .filter(slot -> slot.key().pool() == pool)
            .toList();
    var off = releases.daysOff(office.id(), today, last);
    var weeks = slots.stream().map(slot -> slot.key().week()).collect(Collectors.toSet());
    var line = underWay(office, pool, weeks, asker, now);
    var lines = new Lines(pool, asked.people(), asker, line);
    return new Read(BookableDays.of(office, slots, off, lines, now), !line.isEmpty());
  }

  /** A crowd that finds an hour full asks all at once what else there is: one reading for all. */
  private Read readTogether(Office office, Question asked) {
    try {
      return together
          .computeIfAbsent(
              office.id(),
              id -> new GroupCommit<>(ASKING_MAX, ASKING_MAX, 1, all -> readEach(office, all)))
          .ask(asked);
    } catch (GroupCommit.Unanswered crowded) {
      return read(office, asked, Optional.empty(), clock.instant());
    }
  }

  private List<Read> readEach(Office office, List<Question> all) {
    var now = clock.instant();
    var answers = new HashMap<Question, Read>();
    for (var asked : all)
      answers.computeIfAbsent(asked, one -> read(office, one, Optional.empty(), now));
    return all.stream().map(one -> requireNonNull(answers.get(one))).toList();
  }

  private Map<LocalDate, UnderWay> underWay(
      Office office, Pool pool, Set<LocalDate> weeks, Optional<UUID> asker, Instant now) {
    return pool.online() && !weeks.isEmpty()
        ? openings.underWay(office.id(), weeks, asker, now)
        : Map.of();
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

  /** An office that publishes nothing opens nothing, whatever its rule would say. */
  private Optional<NextOpening> byRule(Office office, Instant now) {
    if (!releases.givesOut(office.id(), office.today(now))) return Optional.empty();
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
    var asked = new Question(missed.pool(), people);
    var read = readTogether(office, asked);
    if (read.line()) read = read(office, asked, Optional.of(asker), clock.instant());
    return read.days().stream()
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
}
