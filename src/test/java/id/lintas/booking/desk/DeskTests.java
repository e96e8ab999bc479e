package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.AdmittingAWalkIn.Visitor;
import id.lintas.booking.desk.ChangingForSomebody.Seen;
import id.lintas.booking.desk.FindingSomebody.Found;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.CorrectionStore;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** Each at an office of its own, because today is the same day for all. */
@LintasTest
class DeskTests {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  @Autowired WebApplicationContext context;
  @Autowired AdmittingAWalkIn admitting;
  @Autowired BookingForSomebody assisting;
  @Autowired ChangingForSomebody changing;
  @Autowired Arriving arriving;
  @Autowired FindingSomebody finding;
  @Autowired WalkInPermits permits;
  @Autowired CorrectingAName correcting;
  @Autowired LiftingAFreeze lifting;
  @Autowired CorrectionStore corrections;
  @Autowired Approvals approvals;
  @Autowired BookingStore store;
  @Autowired FormIds forms;
  @Autowired Offices offices;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  private Weeks weeks;
  private Officers officers;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    officers = new Officers(context);
  }

  private LocalDate today(OfficeId office) {
    return offices.office(office).today(clock.instant());
  }

  private SlotKey numbers(OfficeId office, LocalDate day, Pool pool, int places) {
    return weeks.at(office, day, MORNING, pool, places, weeks.opened());
  }

  static Applicant applicant(LocalDate born) {
    var person = Citizens.person(Relation.SELF, born, Sex.FEMALE, RegisterCheck.MATCHES);
    return applicant(person, born.isAfter(LocalDate.now(java.time.ZoneOffset.UTC).minusYears(17)));
  }

  static Applicant applicant(Person person, boolean child) {
    return new Applicant(
        Optional.empty(),
        person.name(),
        person.nik(),
        person.birthDate(),
        person.sex(),
        false,
        new Applicant.Wanted(
            child ? ApplicationKind.CHILD : ApplicationKind.NEW,
            PassportType.ELEKTRONIK,
            ValidityYears.FIVE));
  }

  private Applicant grownUp() {
    return applicant(LocalDate.of(1990, 3, 1));
  }

  private Outcome admit(Officer officer, Visitor visitor) {
    return admitting.admit(
        officer, forms.issue(officer.id(), officer.office()), visitor, Language.ID);
  }

  private Outcome admit(Officer officer, Applicant applicant) {
    return admit(officer, new Visitor(applicant, Optional.empty(), Optional.empty()));
  }

  private static Booking done(Outcome outcome) {
    return ((Outcome.Done) outcome).booking();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void theBirthDateDecidesOnTheVeryDay() {
    var office = OfficeId.of("TUA");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 10);
    assertThat(done(admit(officer, applicant(today.minusYears(60)))).priority())
        .contains(Priority.ELDER);
    assertThat(refusal(admit(officer, applicant(today.minusYears(60).plusDays(1)))))
        .isEqualTo(new Refusal.NoGround());
    assertThat(done(admit(officer, applicant(today.minusYears(5).plusDays(1)))).priority())
        .contains(Priority.TODDLER);
    assertThat(refusal(admit(officer, applicant(today.minusYears(5)))))
        .isEqualTo(new Refusal.NoGround());
    var declared = new Visitor(grownUp(), Optional.of(Priority.PREGNANT), Optional.empty());
    assertThat(done(admit(officer, declared)).priority()).contains(Priority.PREGNANT);
  }

  @Test
  void whoFindsTheDayUsedUpGetsTheNextDaysNumberForCertain() {
    var office = OfficeId.of("TTE");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 1);
    numbers(office, today.plusDays(1), Pool.PRIORITY, 1);
    var elder = today.minusYears(70);
    assertThat(done(admit(officer, applicant(elder))).slot().day()).isEqualTo(today);
    var form = forms.issue(officer.id(), office);
    var visitor = new Visitor(applicant(elder), Optional.empty(), Optional.empty());
    var second = done(admitting.admit(officer, form, visitor, Language.ID));
    assertThat(second.slot().day()).isEqualTo(today.plusDays(1));
    assertThat(second.number()).isEqualTo(1);
    assertThat(done(admitting.admit(officer, form, visitor, Language.ID))).isEqualTo(second);
    assertThat(refusal(admit(officer, applicant(elder)))).isEqualTo(new Refusal.Full());
  }

  @Test
  void saturdaysServeThePriorityGroupsButNoLostPassports() {
    var office = OfficeId.of("TBO");
    var officer = officers.at(office, Role.FRONT_DESK);
    var saturday = today(office).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    numbers(office, saturday, Pool.PRIORITY, 5);
    var elder = applicant(today(office).minusYears(66));
    var lost =
        new Applicant(
            Optional.empty(),
            elder.name(),
            elder.nik(),
            elder.birthDate(),
            elder.sex(),
            false,
            new Applicant.Wanted(
                ApplicationKind.LOST, PassportType.ELEKTRONIK, ValidityYears.FIVE));
    assertThat(refusal(admit(officer, lost))).isEqualTo(new Refusal.NoSuchPlace());
    assertThat(done(admit(officer, elder)).slot().day()).isEqualTo(saturday);
  }

  @Test
  void oneParentForEachChildWhileThereArePlaces() {
    var office = OfficeId.of("MKW");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 5);
    numbers(office, today, Pool.WALK_IN, 2);
    var children = new ArrayList<Booking>();
    for (int i = 0; i < 3; i++) children.add(done(admit(officer, applicant(today.minusYears(3)))));
    var mother = done(admit(officer, parentOf(children.get(0))));
    assertThat(mother.priority()).contains(Priority.COMPANION);
    assertThat(mother.slot().pool()).isEqualTo(Pool.WALK_IN);
    assertThat(refusal(admit(officer, parentOf(children.get(0)))))
        .isEqualTo(new Refusal.NoGround());
    assertThat(refusal(admit(officer, parentOf(mother)))).isEqualTo(new Refusal.NoGround());
    done(admit(officer, parentOf(children.get(1))));
    assertThat(refusal(admit(officer, parentOf(children.get(2))))).isEqualTo(new Refusal.Full());
    // a number of a whole day may be given back while the day lasts, and another parent may come
    done(changing.cancel(new Seen(officer, mother.id(), mother.version())));
    assertThat(done(admit(officer, parentOf(children.get(0)))).priority())
        .contains(Priority.COMPANION);
  }

  private Visitor parentOf(Booking child) {
    return new Visitor(grownUp(), Optional.empty(), Optional.of(child));
  }

  @Test
  void twoOfficersAtOnceAdmitOneParentOnly() throws Exception {
    var office = OfficeId.of("MKQ");
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 1);
    numbers(office, today, Pool.WALK_IN, 9);
    var first = officers.at(office, Role.FRONT_DESK);
    var child = done(admit(first, applicant(today.minusYears(2))));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 6)
              .mapToObj(n -> officers.at(office, Role.FRONT_DESK))
              .map(officer -> threads.submit(() -> admit(officer, parentOf(child))))
              .toList();
      var granted = 0;
      for (var answer : answers) if (answer.get() instanceof Outcome.Done) granted++;
      assertThat(granted).isEqualTo(1);
    }
  }

  @Test
  void twoOfficersWordCountsOnce() {
    var office = OfficeId.of("TIM");
    var officer = officers.at(office, Role.FRONT_DESK);
    var second = officers.at(office, Role.INFORMATION);
    var today = today(office);
    numbers(office, today, Pool.WALK_IN, 5);
    var somebody = grownUp();
    assertThat(refusal(admit(officer, somebody))).isEqualTo(new Refusal.NoGround());
    permits.ask(officer, somebody.nik(), today, "Orang tua sakit keras di luar negeri");
    permits.ask(officer, somebody.nik(), today, "Orang tua sakit keras di luar negeri");
    var now = clock.instant();
    var waiting = approvals.waiting(office, WalkInPermits.KIND, now);
    assertThat(waiting).hasSize(1);
    assertThat(approvals.approve(officer, waiting.getFirst().id(), now))
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(second, waiting.getFirst().id(), now))
        .isEqualTo(Approvals.Decision.DONE);
    var admitted = done(admit(officer, somebody));
    assertThat(admitted.priority()).contains(Priority.OTHER);
    done(changing.cancel(new Seen(officer, admitted.id(), admitted.version())));
    assertThat(refusal(admit(officer, somebody))).isEqualTo(new Refusal.NoGround());
  }

  @Test
  void arrivesOnItsDayAndAtItsOfficeOnly() {
    var office = OfficeId.of("AMQ");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 1);
    var later = weeks.open(office, Pool.ASSISTED, 3);
    var here = done(admit(officer, applicant(today.minusYears(80))));
    var booked = assisted(officer, later, grownUp());
    var stranger = officers.at(OfficeId.of("THN"), Role.FRONT_DESK);
    assertThat(refusal(arriving.arrive(stranger, Arriving.Came.all(here))))
        .isEqualTo(new Refusal.NoSuchBooking());
    assertThat(finding.find(stranger.office(), here.code().grouped()))
        .isInstanceOf(Found.Elsewhere.class);
    var nik = here.applicants().getFirst().nik().value();
    assertThat(finding.find(stranger.office(), nik))
        .isEqualTo(new Found.Elsewhere(offices.office(office)));
    assertThat(finding.find(stranger.office(), grownUp().nik().value()))
        .isInstanceOf(Found.Nobody.class);
    assertThat(finding.find(office, nik)).isEqualTo(new Found.One(here));
    assertThat(finding.find(office, "https://lintas.contoh/t?kode=" + here.code().grouped()))
        .isEqualTo(new Found.One(here));
    assertThat(finding.find(office, "selamat pagi")).isInstanceOf(Found.Unreadable.class);
    assertThat(refusal(arriving.arrive(officer, Arriving.Came.all(booked))))
        .isEqualTo(new Refusal.AnotherDay(later.day()));
    var arrived = done(arriving.arrive(officer, Arriving.Came.all(here)));
    assertThat(arrived.state()).isEqualTo(BookingState.ARRIVED);
    assertThat(done(arriving.arrive(officer, Arriving.Came.all(here)))).isEqualTo(arrived);
    done(changing.cancel(new Seen(officer, booked.id(), booked.version())));
    assertThat(refusal(arriving.arrive(officer, Arriving.Came.all(booked))))
        .isEqualTo(new Refusal.Stale());
  }

  private Booking assisted(Officer officer, SlotKey slot, Applicant... party) {
    return done(place(officer, slot, party));
  }

  private Outcome place(Officer officer, SlotKey slot, Applicant... party) {
    var form = forms.issue(officer.id(), officer.office());
    return assisting.place(officer, form, slot.day(), slot.hour(), List.of(party), Language.ID);
  }

  @Test
  void theDesksPlacesAreMovedAndCancelledByTheDeskOfThatOffice() {
    var office = OfficeId.of("BIT");
    var officer = officers.at(office, Role.INFORMATION);
    var from = weeks.open(office, Pool.ASSISTED, 2);
    var to = weeks.open(office, Pool.ASSISTED, 2);
    var unopened =
        weeks.at(
            office, weeks.monday(), MORNING, Pool.ASSISTED, 2, clock.instant().plusSeconds(86_400));
    assertThat(refusal(place(officer, unopened, grownUp()))).isInstanceOf(Refusal.NotOpen.class);
    var booking = assisted(officer, from, grownUp(), grownUp());
    assertThat(refusal(place(officer, from, grownUp()))).isEqualTo(new Refusal.Full());
    var seen = new Seen(officer, booking.id(), booking.version());
    var stranger = new Seen(officers.at(OfficeId.of("THN"), Role.FRONT_DESK), booking.id(), 0);
    assertThat(refusal(changing.move(stranger, to))).isEqualTo(new Refusal.NoSuchBooking());
    assertThat(refusal(changing.move(seen, unopened))).isInstanceOf(Refusal.NotOpen.class);
    var moved = done(changing.move(seen, to));
    assertThat(moved.slot()).isEqualTo(to);
    assertThat(weeks.slot(from).left()).isEqualTo(2);
    assertThat(refusal(changing.cancel(seen))).isEqualTo(new Refusal.Stale());
    var cancelled = done(changing.cancel(new Seen(officer, booking.id(), moved.version())));
    assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
    assertThat(weeks.slot(to).left()).isEqualTo(2);
  }

  @Test
  void twoOfficersPutANameRightButNeverAnotherPerson() {
    var office = OfficeId.of("MOF");
    var asks = officers.at(office, Role.QUOTA_OFFICER);
    var agrees = officers.at(office, Role.HEAD_OF_OFFICE);
    var booking = assisted(asks, weeks.open(office, Pool.ASSISTED, 2), grownUp(), grownUp());
    var nik = booking.applicants().get(1).nik();
    var right = PersonName.of("Warga Rékaan Betul");
    assertThat(correcting.ask(asks, booking.id(), grownUp().nik(), right))
        .isEqualTo(CorrectingAName.Result.OTHER_PERSON);
    assertThat(correcting.ask(asks, booking.id(), nik, booking.applicants().get(1).name()))
        .isEqualTo(CorrectingAName.Result.SAME_NAME);
    assertThat(correcting.ask(asks, booking.id(), nik, right))
        .isEqualTo(CorrectingAName.Result.ASKED);
    var now = clock.instant();
    var request = approvals.waiting(office, CorrectingAName.KIND, now).getFirst();
    assertThat(approvals.approve(asks, request.id(), now)).isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(agrees, request.id(), now)).isEqualTo(Approvals.Decision.DONE);
    var after = store.find(office, booking.id()).orElseThrow();
    assertThat(after.applicants().get(1).name()).isEqualTo(right);
    assertThat(after.applicants().get(1).nik()).isEqualTo(nik);
    assertThat(after.applicants().get(0)).isEqualTo(booking.applicants().get(0));

    correcting.ask(asks, booking.id(), nik, PersonName.of("Terlambat"));
    done(changing.cancel(new Seen(asks, booking.id(), after.version())));
    var late = approvals.waiting(office, CorrectingAName.KIND, now).getFirst();
    Assertions.assertThatThrownBy(() -> approvals.approve(agrees, late.id(), now))
        .isInstanceOf(NoLongerPossible.class);
  }

  @Test
  void twoOfficersLiftAFreeze() {
    var office = OfficeId.of("ATB");
    var asks = officers.at(office, Role.QUOTA_OFFICER);
    var agrees = officers.at(office, Role.HEAD_OF_OFFICE);
    var somebody = grownUp();
    var booking = assisted(asks, weeks.open(office, Pool.ASSISTED, 1), somebody);
    assertThat(lifting.ask(asks, booking.id(), "Jalan putus karena banjir")).isFalse();
    transaction.executeWithoutResult(
        status -> {
          store.change(booking, BookingState.NO_SHOW, clock.instant());
          store.releaseClaims(booking);
          store.freeze(booking, today(office).plusDays(30));
        });
    var again = weeks.open(office, Pool.ASSISTED, 1);
    assertThat(refusal(place(asks, again, somebody))).isInstanceOf(Refusal.Frozen.class);
    assertThat(lifting.ask(asks, booking.id(), "Jalan putus karena banjir")).isTrue();
    var now = clock.instant();
    var request = approvals.waiting(office, LiftingAFreeze.KIND, now).getFirst();
    assertThat(approvals.approve(agrees, request.id(), now)).isEqualTo(Approvals.Decision.DONE);
    var missed = store.find(office, booking.id()).orElseThrow();
    assertThat(corrections.frozenUntil(missed)).isEmpty();
    assertThat(missed.state()).isEqualTo(BookingState.NO_SHOW);
    assertThat(assisted(asks, again, somebody).state()).isEqualTo(BookingState.ACTIVE);
  }
}
