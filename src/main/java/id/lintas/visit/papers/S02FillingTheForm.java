package id.lintas.visit.papers;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Happened;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.FormStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The form is filled in at the desk: kept as it is typed, complete or not, and the visit goes on
 * when nothing is missing. Until the documents are complete it may still be put right.
 */
@Component
public class S02FillingTheForm {
  private static final Set<SopStep> OPEN =
      EnumSet.of(SopStep.S02_FILL_FORM, SopStep.S03_HAND_IN, SopStep.S04_EXAMINE_DOCUMENTS);

  private final VisitStore visits;
  private final FormStore forms;
  private final MovingOn moving;
  private final Prefill prefill;
  private final Duties duties;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  S02FillingTheForm(
      VisitStore visits,
      FormStore forms,
      MovingOn moving,
      Prefill prefill,
      Duties duties,
      Offices offices,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.forms = forms;
    this.moving = moving;
    this.prefill = prefill;
    this.duties = duties;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of saving. */
  public sealed interface Saved {
    record Kept(FormSheet sheet) implements Saved {}

    /** Somebody else saved it meanwhile; theirs is what is kept. */
    record Overtaken(FormSheet theirs) implements Saved {}

    /** Kept, and not complete. */
    record Incomplete(FormSheet sheet, Map<FormField, String> faults) implements Saved {}

    /** Complete, and the visit went on. */
    record Complete(Visit visit) implements Saved {}

    record Refused(Moved why) implements Saved {}
  }

  /** As it is kept, or as it begins. */
  public FormSheet read(Visit visit) {
    return forms.of(visit).orElseGet(() -> prefill.of(visit));
  }

  /** Whether it may still be changed. */
  public boolean open(Visit visit) {
    return OPEN.contains(visit.step());
  }

  /**
   * @param sheet what was typed, on the version that was seen
   */
  @Transactional
  public Saved save(Officer officer, UUID id, FormSheet sheet) {
    var visit = visits.lock(officer.office(), id).orElse(null);
    if (visit == null) return new Saved.Refused(new Moved.NoSuchVisit());
    if (!open(visit)) return new Saved.Refused(new Moved.NotInSop(visit));
    if (!duties.holds(officer, Role.INFORMATION, Role.EXAMINER))
      return new Saved.Refused(new Moved.WrongRole(new Actor.Officer(Role.INFORMATION)));
    var now = forms.of(visit);
    if (now.map(FormSheet::version).orElse(0) != sheet.version())
      return now.map(FormSheet::values).filter(sheet.values()::equals).isPresent()
          ? new Saved.Kept(now.get())
          : new Saved.Overtaken(now.orElseGet(() -> prefill.of(visit)));
    var next = new FormSheet(sheet.version() + 1, sheet.values());
    forms.save(visit, next, officer.id(), clock.instant());
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            "visit.form.saved",
            "visit:" + visit.id(),
            Map.of("version", String.valueOf(next.version()))));
    return new Saved.Kept(next);
  }

  /**
   * Saves, and moves the visit on if nothing is missing.
   *
   * @param version of the visit as it was seen
   */
  @Transactional
  public Saved complete(Officer officer, UUID id, int version, FormSheet sheet) {
    var saved = save(officer, id, sheet);
    if (!(saved instanceof Saved.Kept(var kept))) return saved;
    var visit = visits.find(officer.office(), id).orElseThrow();
    var faults = FormRules.faults(visit.applicant(), kept, today(visit));
    if (!faults.isEmpty()) return new Saved.Incomplete(kept, faults);
    var told = new MovingOn.Said(id, version, new Outcome.FormFilled(), Map.of());
    return switch (moving.move(officer, told)) {
      case Moved.Done(var moved) -> new Saved.Complete(moved);
      case Moved.Stale(var now, var last)
          when last.filter(one -> again(one, officer, version)).isPresent() ->
          new Saved.Complete(now);
      case Moved other -> new Saved.Refused(other);
    };
  }

  /** The very same sent again, because the answer to the first got lost. */
  private static boolean again(Happened last, Officer officer, int version) {
    return last.number() == version + 1
        && last.outcome().equals(Outcome.FormFilled.class.getSimpleName())
        && last.officer().equals(Optional.of(officer.id()));
  }

  private LocalDate today(Visit visit) {
    return offices.office(visit.office()).today(clock.instant());
  }
}
