package id.lintas.visit.papers;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.store.ExaminationStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of the office decides what an investigator put on record and signed off, and never their
 * own record.
 */
@Component
public class Deciding {
  private static final int OWN_MAX = 20;
  private static final int LEAST_MONTHS = 6;
  private static final int MOST_MONTHS = 24;
  private static final int SHORTEST = 10;

  private final VisitStore visits;
  private final ExaminationStore examinations;
  private final Investigating investigating;
  private final MovingOn moving;
  private final Clock clock;

  Deciding(
      VisitStore visits,
      ExaminationStore examinations,
      Investigating investigating,
      MovingOn moving,
      Clock clock) {
    this.visits = visits;
    this.examinations = examinations;
    this.investigating = investigating;
    this.moving = moving;
    this.clock = clock;
  }

  /**
   * What the head wants.
   *
   * @param months of a suspension, 6 to 24; 0 otherwise
   */
  public record Wish(Examination.Decision decision, int months, String reason) {
    /** By the field of the page. */
    public Map<String, String> faults() {
      if (decision == Examination.Decision.SUSPENDED
          && (months < LEAST_MONTHS || months > MOST_MONTHS))
        return Map.of("bulan", "visit.fault.months");
      return reason.strip().length() < SHORTEST
          ? Map.of("alasan", "visit.bap.fault.because")
          : Map.of();
    }
  }

  /** What came of it. */
  public sealed interface Decided {
    record Done(Visit visit) implements Decided {}

    record Faulty(Map<String, String> faults) implements Decided {}

    /** The investigator has not signed the record off yet. */
    record NoRecord() implements Decided {}

    /** Wrote a part of the record. */
    record OwnRecord() implements Decided {}

    record Refused(Moved why) implements Decided {}
  }

  /** What this officer decided, the latest first, at most twenty. */
  public List<Investigating.Case> own(OfficeId office, UUID officer) {
    return investigating.cases(office, examinations.decidedBy(office, officer, OWN_MAX));
  }

  /**
   * @param version of the visit as it was seen
   */
  @Transactional
  public Decided decide(Officer officer, UUID id, int version, Wish wish) {
    var visit = visits.lock(officer.office(), id).orElse(null);
    if (visit == null) return new Decided.Refused(new Moved.NoSuchVisit());
    if (visit.version() != version || visit.hold() != Hold.EXAMINATION)
      return new Decided.Refused(stale(visit));
    var examination = investigating.last(visit);
    if (examination.flatMap(Examination::signedAt).isEmpty()) return new Decided.NoRecord();
    if (examination.get().writtenBy(officer.id())) return new Decided.OwnRecord();
    var faults = wish.faults();
    if (!faults.isEmpty()) return new Decided.Faulty(faults);
    return moved(officer, visit, examination.get(), wish);
  }

  private Decided moved(Officer officer, Visit visit, Examination examination, Wish wish) {
    var suspended = wish.decision() == Examination.Decision.SUSPENDED;
    var said =
        suspended
            ? Map.of("catatan", wish.reason(), "bulan", String.valueOf(wish.months()))
            : Map.of("catatan", wish.reason());
    var told = new MovingOn.Said(visit.id(), visit.version(), wish.decision().outcome(), said);
    return switch (moving.move(officer, told)) {
      case Moved.Done(var now) -> {
        var decided =
            new Examination.Decided(
                wish.decision(),
                suspended ? wish.months() : 0,
                wish.reason(),
                officer.id(),
                clock.instant());
        if (!examinations.decide(visit, examination, decided))
          throw new IllegalStateException("a locked examination was decided by somebody else");
        yield new Decided.Done(now);
      }
      case Moved other -> new Decided.Refused(other);
    };
  }

  private Moved.Stale stale(Visit visit) {
    var all = moving.history(visit.office(), visit.id());
    return new Moved.Stale(visit, all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }
}
