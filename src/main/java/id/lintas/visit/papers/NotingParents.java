package id.lintas.visit.papers;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Offices;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.store.ParentStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each parent of a minor agreed is written down, one after the other. */
@Component
public class NotingParents {
  private final VisitStore visits;
  private final ParentStore parents;
  private final S02FillingTheForm form;
  private final Duties duties;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  NotingParents(
      VisitStore visits,
      ParentStore parents,
      S02FillingTheForm form,
      Duties duties,
      Offices offices,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.parents = parents;
    this.form = form;
    this.duties = duties;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Noted {
    record Kept() implements Noted {}

    record Faulty(Map<ParentStatement.Field, String> faults) implements Noted {}

    record Refused(Moved why) implements Noted {}
  }

  public List<ParentStatement> of(Visit visit) {
    return parents.of(visit);
  }

  /** Whether the statement of this visit's parents is asked for. */
  public boolean asked(Visit visit) {
    return Minors.minor(
        visit.applicant(), offices.office(visit.office()).today(visit.arrived().at()));
  }

  /** Whether a statement is asked for and is not whole yet. */
  public boolean lacking(Visit visit) {
    return asked(visit) && ParentStatement.lacking(of(visit)).isPresent();
  }

  /** Replaces what was noted about that parent before. */
  @Transactional
  public Noted note(Officer officer, UUID id, ParentStatement statement) {
    var visit = visits.lock(officer.office(), id).orElse(null);
    if (visit == null) return new Noted.Refused(new Moved.NoSuchVisit());
    if (!form.open(visit) || visit.hold() == Hold.EXAMINATION || !asked(visit))
      return new Noted.Refused(new Moved.NotInSop(visit));
    if (!duties.holds(officer, Role.INFORMATION, Role.EXAMINER)) return othersWork();
    var now = clock.instant();
    var faults = statement.faults(child(visit, statement.parent()));
    if (!faults.isEmpty()) return new Noted.Faulty(faults);
    parents.save(visit, statement.by(officer.name()), officer.id(), now);
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            "visit.parent.noted",
            "visit:" + visit.id(),
            Map.of("parent", statement.parent().name(), "way", statement.way().name())));
    return new Noted.Kept();
  }

  private ParentStatement.Child child(Visit visit, Parent parent) {
    var office = offices.office(visit.office());
    var sheet = form.read(visit);
    var name =
        switch (parent) {
          case FATHER -> sheet.value(FormField.FATHER_NAME);
          case MOTHER -> sheet.value(FormField.MOTHER_NAME);
          case GUARDIAN -> "";
        };
    return new ParentStatement.Child(
        visit.applicant().birthDate(),
        office.today(visit.arrived().at()),
        office.today(clock.instant()),
        name);
  }

  private static Noted othersWork() {
    return new Noted.Refused(new Moved.WrongRole(new Actor.Officer(Role.INFORMATION)));
  }

  /** What was noted by mistake, before the documents are complete. */
  @Transactional
  public Noted forget(Officer officer, UUID id, Parent parent) {
    var visit = visits.lock(officer.office(), id).orElse(null);
    if (visit == null) return new Noted.Refused(new Moved.NoSuchVisit());
    if (!form.open(visit)) return new Noted.Refused(new Moved.NotInSop(visit));
    if (!duties.holds(officer, Role.INFORMATION, Role.EXAMINER)) return othersWork();
    parents.remove(visit, parent);
    audit.record(
        new Entry(
            officer.actor(),
            visit.office(),
            "visit.parent.removed",
            "visit:" + visit.id(),
            Map.of("parent", parent.name())));
    return new Noted.Kept();
  }
}
