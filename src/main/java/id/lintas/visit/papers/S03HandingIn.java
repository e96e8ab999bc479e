package id.lintas.visit.papers;

import id.lintas.office.Offices;
import id.lintas.site.TypedDay;
import id.lintas.staff.Officer;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Happened;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.ReturnStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Form and copies are handed in, the first time or again after something was missing: the folder is
 * scanned, and that is all.
 */
@Component
public class S03HandingIn {
  private final VisitStore visits;
  private final Worklist worklist;
  private final MovingOn moving;
  private final ReturnStore returns;
  private final Offices offices;
  private final Clock clock;

  S03HandingIn(
      VisitStore visits,
      Worklist worklist,
      MovingOn moving,
      ReturnStore returns,
      Offices offices,
      Clock clock) {
    this.returns = returns;
    this.offices = offices;
    this.clock = clock;
    this.worklist = worklist;
    this.visits = visits;
    this.moving = moving;
  }

  /** What came of a scan. */
  public sealed interface Received {
    /**
     * @param due the last day on which it was waited for, where that has passed; it is taken all
     *     the same, as long as the application has not lapsed
     */
    record Taken(Visit visit, Optional<LocalDate> due) implements Received {}

    /** What was scanned is no folder's number, or was read wrongly. */
    record NoFolder() implements Received {}

    record NotHere() implements Received {}

    record OtherOffice(String name) implements Received {}

    /** The form comes first. */
    record FormFirst(Visit visit) implements Received {}

    /** Handed in before: scanned twice, or it lies on another desk already. */
    record Before(Visit visit, Optional<Instant> at) implements Received {}

    record Ended(Visit visit) implements Received {}

    record Refused(Moved why) implements Received {}
  }

  @Transactional
  public Received receive(Officer officer, String scanned) {
    if (FolderCode.parse(scanned).isEmpty()) return new Received.NoFolder();
    var other = worklist.otherOffice(officer.office(), scanned);
    if (other.isPresent()) return new Received.OtherOffice(other.get().name());
    var found =
        worklist
            .byFolder(officer.office(), scanned)
            .flatMap(one -> visits.lock(officer.office(), one.id()));
    if (found.isEmpty()) return new Received.NotHere();
    var visit = found.get();
    return notNow(visit).orElseGet(() -> moved(officer, visit));
  }

  private Optional<Received> notNow(Visit visit) {
    if (visit.end().isPresent()) return Optional.of(new Received.Ended(visit));
    if (visit.isBefore(SopStep.S03_HAND_IN)) return Optional.of(new Received.FormFirst(visit));
    return visit.isPast(SopStep.S03_HAND_IN)
        ? Optional.of(new Received.Before(visit, handedIn(visit)))
        : Optional.empty();
  }

  /** The last time. */
  private Optional<Instant> handedIn(Visit visit) {
    return moving.history(visit.office(), visit.id()).stream()
        .filter(one -> one.outcome().equals(Outcome.HandedIn.class.getSimpleName()))
        .map(Happened::at)
        .reduce((one, later) -> later);
  }

  private Received moved(Officer officer, Visit visit) {
    var due = overdue(visit);
    var said = due.map(day -> Map.of("batas", TypedDay.written(day))).orElseGet(Map::of);
    var told = new MovingOn.Said(visit.id(), visit.version(), new Outcome.HandedIn(), said);
    return switch (moving.move(officer, told)) {
      case Moved.Done(var now) -> new Received.Taken(now, due);
      case Moved other -> new Received.Refused(other);
    };
  }

  private Optional<LocalDate> overdue(Visit visit) {
    if (visit.hold() != Hold.RETURNED) return Optional.empty();
    var today = offices.office(visit.office()).today(clock.instant());
    return returns.last(visit).map(Returned::until).filter(today::isAfter);
  }
}
