package id.lintas.visit.papers;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.store.ExaminationStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An investigator writes the record of an examination (BAP), and signs it off; then it is fixed.
 */
@Component
public class Investigating {
  private static final int SHOWN_MAX = 100;

  private final VisitStore visits;
  private final ExaminationStore examinations;
  private final MovingOn moving;
  private final Duties duties;
  private final ExaminationDays days;
  private final Audit audit;
  private final Clock clock;

  Investigating(
      VisitStore visits,
      ExaminationStore examinations,
      MovingOn moving,
      Duties duties,
      ExaminationDays days,
      Audit audit,
      Clock clock) {
    this.moving = moving;
    this.duties = duties;
    this.days = days;
    this.visits = visits;
    this.examinations = examinations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An examination and whose it is.
   *
   * @param until the last day for the record, or for the decision once that is signed off
   */
  public record Case(Visit visit, Examination examination, LocalDate until) {}

  /** What came of it. */
  public sealed interface Written {
    record Kept(Examination now) implements Written {}

    record Faulty(Examination now, Map<String, String> faults) implements Written {}

    record SignedOff(Examination now) implements Written {}

    /** Somebody wrote or signed it meanwhile; theirs is kept. */
    record Overtaken(Optional<Examination> theirs) implements Written {}

    /** Not an investigator's hand, or not any more. */
    record NotTheirs() implements Written {}
  }

  /** Under way: neither cleared nor refused. */
  public List<Case> undecided(OfficeId office) {
    return cases(office, examinations.undecided(office, SHOWN_MAX)).stream()
        .filter(one -> one.visit().hold() == Hold.EXAMINATION)
        .toList();
  }

  List<Case> cases(OfficeId office, List<Examination> all) {
    return all.stream()
        .flatMap(
            one ->
                visits
                    .find(office, one.visit())
                    .map(visit -> new Case(visit, one, days.until(office, one)))
                    .stream())
        .toList();
  }

  /** The one under way, or the last there was. */
  public Optional<Examination> last(Visit visit) {
    var all = examinations.of(visit);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** What whoever doubted wrote, the last time. */
  public Optional<String> doubt(Visit visit) {
    return moving.history(visit.office(), visit.id()).stream()
        .filter(one -> one.outcome().equals(Outcome.Doubted.class.getSimpleName()))
        .reduce((one, later) -> later)
        .map(one -> one.said().get("catatan"));
  }

  /**
   * @param version of the examination as it was seen
   */
  @Transactional
  public Written write(Officer officer, UUID id, int version, ExaminationRecord record) {
    return write(officer, id, version, record, false);
  }

  /** Keeps what was written in any case, and signs it off when nothing is missing. */
  @Transactional
  public Written signOff(Officer officer, UUID id, int version, ExaminationRecord record) {
    return write(officer, id, version, record, true);
  }

  private Written write(
      Officer officer, UUID id, int version, ExaminationRecord record, boolean sign) {
    if (!duties.holds(officer, Role.INVESTIGATOR)) return new Written.NotTheirs();
    var visit = visits.lock(officer.office(), id).orElse(null);
    if (visit == null) return new Written.Overtaken(Optional.empty());
    var last = last(visit);
    if (visit.hold() != Hold.EXAMINATION || last.isEmpty() || last.get().version() != version)
      return new Written.Overtaken(last);
    var faults = record.faults();
    var signed = sign && faults.isEmpty();
    if (!examinations.write(
        visit, last.get(), record, officer.id(), signed ? clock.instant() : null))
      return new Written.Overtaken(last);
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            signed ? "visit.examination.signed" : "visit.examination.written",
            "visit:" + visit.id(),
            Map.of("examination", String.valueOf(last.get().number()))));
    var now = last(visit).orElseThrow();
    if (signed) return new Written.SignedOff(now);
    return sign ? new Written.Faulty(now, faults) : new Written.Kept(now);
  }
}
