package id.lintas.visit;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.AdmittingAWalkIn;
import id.lintas.booking.desk.Arriving;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.context.WebApplicationContext;

/** People who came without a booking, old or very young, at an office of the test's own. */
public final class ArrivedVisits {
  /** Each makes numbers of its own, at a minute of its own. */
  private static final AtomicInteger MINUTES = new AtomicInteger();

  private final WebApplicationContext context;
  private final OfficeId office;
  private final Officer frontDesk;

  public ArrivedVisits(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
    this.frontDesk = new Officers(context).at(office, Role.FRONT_DESK);
    var weeks = Weeks.of(context);
    weeks.at(
        office,
        today(),
        LocalTime.of(8, 0).plusMinutes(MINUTES.incrementAndGet()),
        Pool.PRIORITY,
        500,
        weeks.opened());
  }

  private LocalDate today() {
    var now = context.getBean(Clock.class).instant();
    return context.getBean(Offices.class).office(office).today(now);
  }

  private Applicant born(LocalDate day, boolean adult) {
    return born(day, adult, adult ? ApplicationKind.NEW : ApplicationKind.CHILD);
  }

  private Applicant born(LocalDate day, boolean adult, ApplicationKind kind) {
    var person = Citizens.person(Relation.SELF, day, Sex.FEMALE, RegisterCheck.MATCHES);
    var years = adult ? ValidityYears.TEN : ValidityYears.FIVE;
    return new Applicant(
        Optional.empty(),
        person.name(),
        person.nik(),
        person.birthDate(),
        person.sex(),
        false,
        new Applicant.Wanted(kind, PassportType.ELEKTRONIK, years));
  }

  /** Of 71 years. */
  public Visit one() {
    return of(born(today().minusYears(71), true));
  }

  /** Of 71 years, who applies for that. */
  public Visit of(ApplicationKind kind) {
    return of(born(today().minusYears(71), true, kind));
  }

  /** The same person, who ended that one, with another. */
  public Visit again(Visit before) {
    return of(before.applicant());
  }

  /** Of two years, for whom the parents sign. */
  public Visit toddler() {
    return of(born(today().minusYears(2), false));
  }

  private Visit of(Applicant who) {
    var form = context.getBean(FormIds.class).issue(frontDesk.id(), office);
    var visitor = new AdmittingAWalkIn.Visitor(who, Optional.empty(), Optional.empty());
    var admitted =
        context.getBean(AdmittingAWalkIn.class).admit(frontDesk, form, visitor, Language.ID);
    var booking = ((Outcome.Done) admitted).booking();
    var arriving = context.getBean(Arriving.class);
    arriving.arrive(frontDesk, Arriving.Came.all(booking));
    // told twice, it counts once
    arriving.arrive(frontDesk, Arriving.Came.all(booking));
    return context.getBean(VisitStore.class).ofBooking(office, booking.id()).getFirst();
  }
}
