package id.lintas.staff.roster;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.store.DayPlanStore;
import id.lintas.staff.store.DayPlanStore.Seat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who sits at which post on which day. The plan gives no right and takes none: rights are the
 * roster's, given by two officers; the plan names, among those who hold a role, who does it that
 * day.
 */
@Component
public class PlanningAWeek {
  public static final int WEEKS_AHEAD = 8;
  private static final int DAYS = 7;

  private final Roster roster;
  private final DayPlanStore store;
  private final Places places;
  private final Audit audit;
  private final TransactionOperations transaction;

  PlanningAWeek(
      Roster roster,
      DayPlanStore store,
      Places places,
      Audit audit,
      TransactionOperations transaction) {
    this.roster = roster;
    this.store = store;
    this.places = places;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** How a post is staffed on a day. */
  public enum State {
    /** Nobody holds the role that day: somebody has to be given it. */
    NOBODY,
    /** Some hold it, and none of them is planned. */
    UNPLANNED,
    PLANNED
  }

  /**
   * A post on a day.
   *
   * @param planned those planned who still hold the role
   * @param holders everybody who holds it that day and may sign in
   */
  public record Staffed(Role role, List<Colleague> planned, List<Colleague> holders) {
    public State state() {
      if (holders.isEmpty()) return State.NOBODY;
      return planned.isEmpty() ? State.UNPLANNED : State.PLANNED;
    }
  }

  /**
   * @param open whether the office works that day
   */
  public record Day(LocalDate date, boolean open, List<Staffed> posts) {
    public long nobody() {
      return open ? posts.stream().filter(one -> one.state() == State.NOBODY).count() : 0;
    }
  }

  /** From today on, the coming days. */
  public List<Day> coming(OfficeId office) {
    var today = places.today(office);
    return days(office, today, today.plusDays(DAYS - 1));
  }

  /** Of the week that holds this day. */
  public List<Day> week(OfficeId office, LocalDate monday) {
    return days(office, monday, monday.plusDays(DAYS - 1));
  }

  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Whether this Monday is one that may be planned: of this week or the coming ones. */
  public boolean plannable(OfficeId office, LocalDate monday) {
    var first = monday(places.today(office));
    return monday.equals(monday(monday))
        && !monday.isBefore(first)
        && !monday.isAfter(first.plusWeeks(WEEKS_AHEAD));
  }

  private List<Day> days(OfficeId office, LocalDate first, LocalDate last) {
    var officers = able(office);
    var seats = store.between(office, first, last);
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new Day(day, places.open(office, day), posts(officers, seats, day)))
        .toList();
  }

  private List<Colleague> able(OfficeId office) {
    return roster.officers(office).stream()
        .filter(one -> one.state() != Colleague.State.BLOCKED)
        .toList();
  }

  private static List<Staffed> posts(List<Colleague> officers, List<Seat> seats, LocalDate day) {
    var posts = new ArrayList<Staffed>();
    for (var role : Role.values()) {
      var holders = officers.stream().filter(one -> one.roles(day).contains(role)).toList();
      if (holders.isEmpty() && !Role.NEEDED.contains(role)) continue;
      var planned =
          holders.stream().filter(one -> seats.contains(new Seat(day, role, one.id()))).toList();
      posts.add(new Staffed(role, planned, holders));
    }
    return posts;
  }

  /** At which posts they are planned on that day. */
  public List<Role> of(Officer officer, LocalDate day) {
    return store.between(officer.office(), day, day).stream()
        .filter(seat -> seat.officer().equals(officer.id()))
        .map(Seat::role)
        .toList();
  }

  /**
   * One post's week, to be filled in.
   *
   * @param elsewhere at which other posts holders are planned that week
   */
  public record Sheet(Role role, int version, List<Day> days, Map<Seat, Role> elsewhere) {
    public List<Colleague> holders() {
      return days.stream().flatMap(day -> of(day).holders().stream()).distinct().toList();
    }

    public boolean planned(Day day, Colleague who) {
      return of(day).planned().contains(who);
    }

    public boolean holds(Day day, Colleague who) {
      return of(day).holders().contains(who);
    }

    private Staffed of(Day day) {
      return day.posts().stream()
          .filter(one -> one.role() == role)
          .findFirst()
          .orElseGet(() -> new Staffed(role, List.of(), List.of()));
    }
  }

  public Sheet sheet(OfficeId office, LocalDate monday, Role role) {
    var elsewhere = new HashMap<Seat, Role>();
    for (var seat : store.between(office, monday, monday.plusDays(DAYS - 1)))
      if (seat.role() != role)
        elsewhere.put(new Seat(seat.day(), role, seat.officer()), seat.role());
    return new Sheet(role, store.version(office, monday, role), week(office, monday), elsewhere);
  }

  /** What came of the wish to write a week. */
  public enum Written {
    DONE,
    /** Somebody wrote it meanwhile. */
    STALE
  }

  /** Whoever is named without holding the role that day, or on a closed day, is left out. */
  public Written write(
      Officer by, LocalDate monday, Role role, int seen, Map<LocalDate, Set<UUID>> wanted) {
    var office = by.office();
    if (!plannable(office, monday)) throw new IllegalArgumentException("no week to plan");
    var seats = new ArrayList<Seat>();
    for (var day : week(office, monday))
      for (var post : day.posts())
        if (post.role() == role && day.open())
          for (var who : post.holders())
            if (wanted.getOrDefault(day.date(), Set.of()).contains(who.id()))
              seats.add(new Seat(day.date(), role, who.id()));
    var done =
        transaction.execute(
            status -> {
              if (!store.next(office, monday, role, seen)) {
                status.setRollbackOnly();
                return false;
              }
              store.replace(office, monday, monday.plusDays(DAYS - 1), role, seats);
              record(by, monday, role, seats.size());
              return true;
            });
    return Boolean.TRUE.equals(done) ? Written.DONE : Written.STALE;
  }

  private void record(Officer by, LocalDate monday, Role role, int seats) {
    audit.record(
        new Entry(
            by.actor(),
            by.office(),
            "staff.week.planned",
            "week:" + monday,
            Map.of("role", role.name(), "seats", String.valueOf(seats))));
  }

  /** As the week before had it; those who no longer hold the role that day are left out. */
  public Written copy(Officer by, LocalDate monday, Role role, int seen) {
    var before = monday.minusWeeks(1);
    var wanted = new HashMap<LocalDate, Set<UUID>>();
    for (var seat : store.between(by.office(), before, monday.minusDays(1)))
      if (seat.role() == role)
        wanted.computeIfAbsent(seat.day().plusWeeks(1), day -> new HashSet<>()).add(seat.officer());
    return write(by, monday, role, seen, wanted);
  }

  public static Optional<Role> role(String typed) {
    return Arrays.stream(Role.values()).filter(one -> one.name().equals(typed)).findFirst();
  }
}
