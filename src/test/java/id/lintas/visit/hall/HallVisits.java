package id.lintas.visit.hall;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.booking.Priority;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.WebApplicationContext;

/** People whose documents lie before the examiner, at an office of the test's own. */
public final class HallVisits {
  private final WebApplicationContext context;
  private final OfficeId office;
  private final Officer examiner;

  public HallVisits(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
    this.examiner =
        new Officers(context)
            .at(office, Role.EXAMINER, Role.INFORMATION, Role.CAPTURE, Role.HEAD_OF_OFFICE);
  }

  private VisitStore visits() {
    return context.getBean(VisitStore.class);
  }

  /** A party of people of these ages. */
  public List<Visit> party(Optional<Priority> walkIn, int... ages) {
    var booking = UUID.randomUUID();
    var all = new ArrayList<Visit>();
    for (int age : ages) {
      var now = context.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
      var today = context.getBean(Offices.class).office(office).today(now);
      var person =
          Citizens.person(Relation.SELF, today.minusYears(age), Sex.FEMALE, RegisterCheck.MATCHES);
      var applicant =
          new Applicant(
              Optional.empty(),
              person.name(),
              person.nik(),
              person.birthDate(),
              person.sex(),
              false,
              new Applicant.Wanted(
                  ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.FIVE));
      var visit =
          new Visit(
              UUID.randomUUID(),
              office,
              visits().nextFolder(office, today),
              booking,
              all.size() + 1,
              ages.length,
              walkIn,
              applicant,
              Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS),
              SopStep.S04_EXAMINE_DOCUMENTS,
              Hold.NONE,
              Optional.empty(),
              0,
              new Arrived(1, false, now),
              now,
              Visit.Eyes.NOBODY);
      visits().add(visit);
      all.add(visit);
    }
    return all;
  }

  public LocalDate today() {
    return context
        .getBean(Offices.class)
        .office(office)
        .today(context.getBean(Clock.class).instant());
  }

  /** Somebody of 30 years with a booking. */
  public Visit booked() {
    return party(Optional.empty(), 30).getFirst();
  }

  public Visit now(Visit visit) {
    return visits().find(office, visit.id()).orElseThrow();
  }

  public String folder(UUID visit) {
    return visits().find(office, visit).orElseThrow().folder().value();
  }

  public Visit says(Visit visit, Outcome outcome) {
    return says(examiner, visit, outcome);
  }

  public Visit says(Officer officer, Visit visit, Outcome outcome) {
    var told = new MovingOn.Said(visit.id(), now(visit).version(), outcome, Map.of());
    var moved = context.getBean(MovingOn.class).move(officer, told);
    if (moved instanceof Moved.Done(var done)) return done;
    throw new AssertionError(moved.getClass().getSimpleName());
  }

  public Visit complete(Visit visit) {
    return says(visit, new Outcome.DocumentsComplete());
  }

  /** All whose number was called are captured: with the last of them the call ends. */
  public void capture(Officer officer, Call call) {
    for (var id : context.getBean(QueueStore.class).members(office, call.queue()))
      says(officer, visits().find(office, id).orElseThrow(), new Outcome.Captured());
  }

  /** Complete, with a number. */
  public Visit numbered() {
    return complete(booked());
  }
}
