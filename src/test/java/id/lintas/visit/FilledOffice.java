package id.lintas.visit;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** An office in which many people have been, brought to a step by the moves of officers. */
public final class FilledOffice {
  private static final List<String> FIRST =
      List.of(
          "Agus", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hesti", "Indra", "Joko",
          "Kartini", "Lestari", "Made", "Nur", "Oki", "Putri", "Ratna", "Sari", "Tono", "Umar",
          "Vina", "Wayan", "Yuli", "Zainal");
  private static final List<String> LAST =
      List.of("Rekaan", "Contoh", "Andaian", "Umpama", "Karangan", "Khayalan", "Ciptaan", "Buatan");

  private final OfficeId office;
  private final Officer everybody;
  private final Officer adjudicator;
  private final Officer signer;
  private final VisitStore visits;
  private final MovingOn moving;
  private final TransactionOperations transaction;
  private final Offices offices;
  private final Clock clock;
  private int made;

  public FilledOffice(WebApplicationContext context, OfficeId office) {
    this.office = office;
    var officers = new Officers(context);
    everybody = officers.at(office, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE, Role.PRODUCTION);
    adjudicator = officers.at(office, Role.ADJUDICATOR);
    signer = officers.at(office, Role.SIGNER);
    visits = context.getBean(VisitStore.class);
    moving = context.getBean(MovingOn.class);
    transaction = context.getBean(TransactionOperations.class);
    clock = context.getBean(Clock.class);
    offices = context.getBean(Offices.class);
  }

  private Applicant applicant(int n) {
    var person =
        Citizens.person(
            Relation.SELF,
            LocalDate.of(1950, 1, 1).plusDays(n % 20_000),
            n % 2 == 0 ? Sex.FEMALE : Sex.MALE,
            RegisterCheck.MATCHES);
    var name = FIRST.get(n % FIRST.size()) + " " + LAST.get(n / FIRST.size() % LAST.size());
    return new Applicant(
        Optional.empty(),
        PersonName.of(name),
        person.nik(),
        person.birthDate(),
        person.sex(),
        false,
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN));
  }

  /** Somebody who is at the form. */
  public Visit begun() {
    var n = made++;
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var visit =
        new Visit(
            UUID.randomUUID(),
            office,
            visits.nextFolder(office, offices.office(office).today(now)),
            UUID.randomUUID(),
            1,
            1,
            Optional.empty(),
            applicant(n),
            Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS),
            SopStep.S01_CHECK_IN,
            Hold.NONE,
            Optional.empty(),
            0,
            new Arrived(1 + n, false, now),
            now,
            Visit.Eyes.NOBODY);
    visits.add(visit);
    var verdict =
        visit
            .sop()
            .decide(visit.step(), visit.hold(), new Outcome.CheckedIn(), MovingOn.FRONT_DESK);
    if (verdict instanceof id.lintas.visit.sop.Verdict.Moved(var move))
      return moving.write(visit, move, everybody, Map.of());
    throw new IllegalStateException("nobody is checked in");
  }

  private static final Map<SopStep, Outcome> ON = new EnumMap<>(SopStep.class);

  static {
    ON.put(SopStep.S02_FILL_FORM, new Outcome.FormFilled());
    ON.put(SopStep.S03_HAND_IN, new Outcome.HandedIn());
    ON.put(SopStep.S04_EXAMINE_DOCUMENTS, new Outcome.DocumentsComplete());
    ON.put(SopStep.S06_CAPTURE_AND_INTERVIEW, new Outcome.Captured());
    ON.put(SopStep.S08_VERIFY, new Outcome.Compared());
    ON.put(SopStep.S09_ADJUDICATE, new Outcome.Approved());
    ON.put(SopStep.S10_QUALITY_TEST, new Outcome.QualityPassed());
    ON.put(SopStep.S11_SIGN, new Outcome.Signed());
  }

  /** Up to S12; from there the archive's own use cases lead on. */
  public Visit at(SopStep step) {
    var visit = begun();
    while (visit.step() != step) visit = on(visit);
    return visit;
  }

  private Visit on(Visit visit) {
    if (visit.step() == SopStep.S07_PAYMENT)
      return done(
          moving.move(office, visit.id(), visit.version(), new Outcome.Paid(), new Actor.Bank()));
    var who =
        switch (visit.step()) {
          case S08_VERIFY, S09_ADJUDICATE -> adjudicator;
          case S11_SIGN -> signer;
          default -> everybody;
        };
    var outcome = java.util.Objects.requireNonNull(ON.get(visit.step()), visit.step().name());
    return done(
        moving.move(
            who, new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of("catatan", "-"))));
  }

  private static Visit done(Moved moved) {
    return ((Moved.Done) moved).visit();
  }

  public Visit paid(Visit visit) {
    return on(visit);
  }

  public Visit now(Visit visit) {
    return visits.find(office, visit.id()).orElseThrow();
  }

  public void together(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
