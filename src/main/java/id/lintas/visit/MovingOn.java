package id.lintas.visit;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.hall.Party;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Move;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.sop.Verdict;
import id.lintas.visit.store.HistoryStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves visits as the table of the procedure permits: the row, its history and the record of who
 * did it in one transaction. Of two who move one visit at once, one moves it.
 */
@Component
public class MovingOn {
  static final Actor FRONT_DESK = new Actor.Officer(Role.FRONT_DESK);

  /** These follow from what others said. */
  private static final Set<String> FOLLOWING = Set.of("CheckedIn", "Numbered");

  private final VisitStore visits;
  private final HistoryStore history;
  private final TakingNumbers numbers;
  private final Duties duties;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MovingOn(
      VisitStore visits,
      HistoryStore history,
      TakingNumbers numbers,
      Duties duties,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.visits = visits;
    this.history = history;
    this.numbers = numbers;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an officer says came of a step.
   *
   * @param version of the visit as they saw it
   * @param said what they wrote with it
   */
  public record Said(UUID visit, int version, Outcome outcome, Map<String, String> said) {}

  @Transactional
  public Moved move(Officer officer, Said told) {
    var visit = visits.lock(officer.office(), told.visit()).orElse(null);
    if (visit == null) return new Moved.NoSuchVisit();
    if (visit.version() != told.version()) return stale(visit);
    Moved refused = new Moved.NotInSop(visit);
    for (var role : duties.roles(officer)) {
      var verdict =
          visit.sop().decide(visit.step(), visit.hold(), told.outcome(), new Actor.Officer(role));
      switch (verdict) {
        case Verdict.Moved(var move) -> {
          if (sameEyes(visit, move, officer.id())) return new Moved.SameEyes();
          var taken = numbers.take(visit, told.outcome(), told.said());
          if (taken.isPresent()) return taken.get();
          return new Moved.Done(followed(visit, write(visit, move, officer, told.said())));
        }
        case Verdict.WrongRole(var who) -> refused = new Moved.WrongRole(who);
        case Verdict.NotInSop none -> {}
      }
    }
    return refused;
  }

  /**
   * What came of a step without an officer: by the clock, by the bank's word, by what others did.
   *
   * @param version of the visit as it was seen
   */
  @Transactional
  public Moved move(OfficeId office, UUID id, int version, Outcome outcome, Actor who) {
    var visit = visits.lock(office, id).orElse(null);
    if (visit == null) return new Moved.NoSuchVisit();
    if (visit.version() != version) return stale(visit);
    return switch (visit.sop().decide(visit.step(), visit.hold(), outcome, who)) {
      case Verdict.Moved(var move) ->
          new Moved.Done(followed(visit, write(visit, move, null, Map.of())));
      case Verdict.WrongRole(var other) -> new Moved.WrongRole(other);
      case Verdict.NotInSop none -> new Moved.NotInSop(visit);
    };
  }

  /** The database refuses it as well; here it is said in words. */
  private static boolean sameEyes(Visit visit, Move move, UUID officer) {
    var eyes = visit.eyes();
    var others =
        switch (move.hand()) {
          case ANY -> List.<Optional<UUID>>of();
          case CAPTURED -> List.of(eyes.adjudicated(), eyes.signed());
          case ADJUDICATED -> List.of(eyes.captured(), eyes.signed());
          case SIGNED -> List.of(eyes.captured(), eyes.adjudicated());
        };
    return others.contains(Optional.of(officer));
  }

  /**
   * What follows without anybody's doing: the number, once the documents of all are there who are
   * still on the way. That may be so because one of the party left.
   */
  private Visit followed(Visit before, Visit moved) {
    if (before.isPast(SopStep.S05_QUEUE_NUMBER)) return moved;
    var now = checkedIn(moved);
    for (var ready : Party.ready(visits.ofBooking(moved.office(), moved.booking()))) {
      var numbered = numbered(ready);
      if (numbered.id().equals(moved.id())) now = numbered;
    }
    return now;
  }

  /** Who pays before the visit, and shows it only on arriving, has arrived. */
  private Visit checkedIn(Visit visit) {
    if (visit.step() != SopStep.S01_CHECK_IN) return visit;
    var verdict =
        visit.sop().decide(visit.step(), visit.hold(), new Outcome.CheckedIn(), FRONT_DESK);
    return verdict instanceof Verdict.Moved(var move) ? write(visit, move, null, Map.of()) : visit;
  }

  private Visit numbered(Visit visit) {
    var verdict =
        visit.sop().decide(visit.step(), visit.hold(), new Outcome.Numbered(), new Actor.Lintas());
    return verdict instanceof Verdict.Moved(var move) ? write(visit, move, null, Map.of()) : visit;
  }

  /** The caller has locked the visit. */
  Visit write(Visit visit, Move move, @Nullable Officer officer, Map<String, String> said) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var who = Optional.ofNullable(officer).map(Officer::id);
    if (!visits.move(visit, move, who.orElse(null), now))
      throw new IllegalStateException("a locked visit was moved by somebody else");
    history.add(visit, happened(visit, move, who, now, said));
    audit.record(
        new Entry(
            who.map(id -> "officer:" + id).orElse("system"),
            visit.office(),
            "visit.moved",
            "visit:" + visit.id(),
            Map.of(
                "step", move.at().name(),
                "outcome", move.outcome().getSimpleName(),
                "next", move.next().name())));
    var moved = visits.find(visit.office(), visit.id()).orElseThrow();
    events.publishEvent(
        new VisitMoved(visit, moved, move, Optional.ofNullable(officer), said, now));
    return moved;
  }

  private static Happened happened(
      Visit visit, Move move, Optional<UUID> who, Instant now, Map<String, String> said) {
    return new Happened(
        visit.version() + 1,
        move.at(),
        move.hold(),
        move.outcome().getSimpleName(),
        who,
        now,
        Duration.between(visit.movedAt(), now),
        said);
  }

  /** That it was moved since it was seen, and the last that was said of it. */
  public Moved.Stale stale(Visit visit) {
    return new Moved.Stale(visit, last(visit));
  }

  /** What merely followed from it is not what whoever comes too late asks for. */
  private Optional<Happened> last(Visit visit) {
    return history.of(visit).stream()
        .filter(one -> one.officer().isPresent() || !FOLLOWING.contains(one.outcome()))
        .reduce((one, later) -> later);
  }

  /** Everything that happened to it, in order; its office's own. */
  public List<Happened> history(OfficeId office, UUID id) {
    return visits.find(office, id).map(history::of).orElseGet(List::of);
  }
}
