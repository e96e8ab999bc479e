package id.lintas.visit;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.HoldsNames;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.HistoryStore;
import id.lintas.visit.store.NameStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A visit's own copy of a name follows what two officers put right, until the passport is printed.
 * It counts as seen anew: whoever has the old name before them is told to look again.
 */
@Component
class RenamingVisits implements HoldsNames {
  /** The line of the history; no move, and so none of the table's outcomes. */
  static final String OUTCOME = "NameCorrected";

  private final VisitStore visits;
  private final NameStore names;
  private final HistoryStore history;
  private final Audit audit;
  private final Clock clock;

  RenamingVisits(
      VisitStore visits, NameStore names, HistoryStore history, Audit audit, Clock clock) {
    this.visits = visits;
    this.names = names;
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  private Optional<Visit> of(Booking booking, int position) {
    return visits.ofBooking(booking.office(), booking.id()).stream()
        .filter(visit -> visit.position() == position)
        .findFirst();
  }

  private static boolean open(Visit visit) {
    return visit.end().isEmpty() && visit.step().compareTo(SopStep.S10_QUALITY_TEST) < 0;
  }

  /** Whoever has not arrived has no visit to be corrected. */
  @Override
  public boolean open(Booking booking, int position) {
    return of(booking, position).map(RenamingVisits::open).orElse(true);
  }

  @Override
  public boolean correct(Corrected corrected) {
    var visit =
        of(corrected.booking(), corrected.position())
            .flatMap(one -> visits.lock(one.office(), one.id()))
            .orElse(null);
    if (visit == null) return true;
    if (!open(visit)) return false;
    var who = visit.applicant().named(corrected.name());
    if (!visits.rename(visit, who))
      throw new IllegalStateException("a locked visit was changed by somebody else");
    names.write(visit, corrected.name());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var said = Map.of("nama", corrected.before().value() + " → " + corrected.name().value());
    history.add(
        visit,
        new Happened(
            visit.version() + 1,
            visit.step(),
            visit.hold(),
            OUTCOME,
            Optional.of(corrected.approver().id()),
            now,
            Duration.ZERO,
            said));
    audit.record(
        new Entry(
            corrected.approver().actor(),
            visit.office(),
            "visit.name.corrected",
            "visit:" + visit.id(),
            Map.of("step", visit.step().name(), "asked", "officer:" + corrected.asked())));
    return true;
  }
}
