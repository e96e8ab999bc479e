package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.booking.Refusal;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.AdmittingAWalkIn.Visitor;
import id.lintas.office.Bilingual;
import id.lintas.office.ClosingAnOffice;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.Sex;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who gets a number of a coming day, on which they may be older than the group they belong to
 * today.
 */
@LintasTest
class WalkInDayTests {
  @Autowired private WebApplicationContext context;
  @Autowired private AdmittingAWalkIn admitting;
  @Autowired private FormIds forms;
  @Autowired private Offices offices;
  @Autowired private OfficeCalendar calendar;
  @Autowired private ClosingAnOffice closing;
  @Autowired private Clock clock;

  private Weeks weeks;
  private Officers officers;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    officers = new Officers(context);
  }

  @Test
  void aNumberIsGivenOnlyForADayOnWhichTheGroundHolds() {
    var office = OfficeId.of("SRI");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 2);
    numbers(office, today.plusDays(1), Pool.PRIORITY, 2);
    numbers(office, today.plusDays(3), Pool.PRIORITY, 2);
    // sixty tomorrow, too early today, where there are places still
    var elder = done(admit(officer, DeskTests.applicant(today.plusDays(1).minusYears(60))));
    assertThat(elder.slot().day()).isEqualTo(today.plusDays(1));
    assertThat(elder.priority()).contains(Priority.ELDER);
    for (int n = 0; n < 2; n++) done(admit(officer, DeskTests.applicant(today.minusYears(2))));
    // today's are used up: five tomorrow, five the day after, five on the last of the days
    assertThat(refusal(admit(officer, DeskTests.applicant(today.plusDays(1).minusYears(5)))))
        .isEqualTo(new Refusal.Full());
    var toddler = done(admit(officer, DeskTests.applicant(today.plusDays(2).minusYears(5))));
    assertThat(toddler.slot().day()).isEqualTo(today.plusDays(1));
    assertThat(toddler.priority()).contains(Priority.TODDLER);
    assertThat(refusal(admit(officer, DeskTests.applicant(today.plusDays(3).minusYears(5)))))
        .isEqualTo(new Refusal.Full());
    // sixty on a day that has no numbers yet
    assertThat(refusal(admit(officer, DeskTests.applicant(today.plusDays(4).minusYears(60)))))
        .isEqualTo(new Refusal.NoGround());
  }

  @Test
  void whoOutgrowsOneGroundKeepsAnother() {
    var office = OfficeId.of("BTG");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 1);
    numbers(office, today.plusDays(1), Pool.PRIORITY, 1);
    done(admit(officer, DeskTests.applicant(today.minusYears(70))));
    var child = DeskTests.applicant(today.plusDays(1).minusYears(5));
    var visitor = new Visitor(child, Optional.of(Priority.DISABLED), Optional.empty());
    var form = forms.issue(officer.id(), office);
    var given = done(admitting.admit(officer, form, visitor, Language.ID));
    assertThat(given.slot().day()).isEqualTo(today.plusDays(1));
    assertThat(given.priority()).contains(Priority.DISABLED);
    assertThat(done(admitting.admit(officer, form, visitor, Language.ID)))
        .as("the same form once more")
        .isEqualTo(given);
  }

  @Test
  void whatSomebodyMayApplyForGoesByTheDayOfTheNumber() {
    var office = OfficeId.of("TJR");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today.plusDays(1), Pool.PRIORITY, 2);
    // seventeen tomorrow, and therefore no child any more when they come
    var born = today.plusDays(1).minusYears(17);
    var declared =
        new Visitor(DeskTests.applicant(born), Optional.of(Priority.DISABLED), Optional.empty());
    assertThat(refusal(admit(officer, declared)))
        .isEqualTo(
            new Refusal.PartyRefused(
                List.of(new PartyRules.Fault(1, PartyRules.Rule.NO_LONGER_A_CHILD))));
    var person = Citizens.person(Relation.SELF, born, Sex.FEMALE, RegisterCheck.MATCHES);
    var grown =
        new Visitor(DeskTests.applicant(person, false), declared.declared(), Optional.empty());
    assertThat(done(admit(officer, grown)).slot().day()).isEqualTo(today.plusDays(1));
  }

  @Test
  void aLaterNumberSaysWhyItIsNotForToday() {
    var office = OfficeId.of("BNE");
    var officer = officers.at(office, Role.FRONT_DESK);
    var today = today(office);
    numbers(office, today, Pool.PRIORITY, 1);
    numbers(office, today.plusDays(1), Pool.PRIORITY, 9);
    var tomorrow = done(admit(officer, DeskTests.applicant(today.plusDays(1).minusYears(60))));
    assertThat(admitting.whyLater(tomorrow)).isEqualTo(WhyLater.NOT_OF_THE_GROUP);
    var desk = officers.signedIn(officer);
    assertThat(desk.get().uri("/petugas/loket/langsung/" + tomorrow.code().value()))
        .bodyText()
        .contains("tidak termasuk kelompok prioritas hari ini")
        .doesNotContain("sudah habis");
    var open = calendar.day(office, today) instanceof OfficeDay.Open;
    done(admit(officer, DeskTests.applicant(today.minusYears(70))));
    var late = done(admit(officer, DeskTests.applicant(today.minusYears(70))));
    assertThat(admitting.whyLater(late)).isEqualTo(open ? WhyLater.USED_UP : WhyLater.CLOSED);
    closing.close(office, today, new Bilingual("Banjir", "Flood"));
    assertThat(admitting.whyLater(late)).isEqualTo(WhyLater.CLOSED);
  }

  @Test
  void aDayWithoutPlacesForParentsSaysSo() {
    var office = OfficeId.of("BDO");
    var officer = officers.at(office, Role.FRONT_DESK);
    numbers(office, today(office), Pool.PRIORITY, 1);
    var child = done(admit(officer, DeskTests.applicant(today(office).minusYears(2))));
    var born = today(office).minusYears(30);
    var parent = Citizens.person(Relation.SELF, born, Sex.FEMALE, RegisterCheck.MATCHES);
    assertThat(
            officers
                .signedIn(officer)
                .post()
                .uri("/petugas/loket/langsung")
                .param("o1-nama", parent.name().value())
                .param("o1-nik", parent.nik().value())
                .param("o1-lahir-hari", String.valueOf(born.getDayOfMonth()))
                .param("o1-lahir-bulan", String.valueOf(born.getMonthValue()))
                .param("o1-lahir-tahun", String.valueOf(born.getYear()))
                .param("o1-kelamin", "FEMALE")
                .param("o1-jenis", "NEW")
                .param("o1-paspor", "ELEKTRONIK")
                .param("o1-masa", "TEN")
                .param("ktp", "ya")
                .param("bersama", child.code().value())
                .param("formulir", forms.issue(officer.id(), office)))
        .hasStatus(422)
        .bodyText()
        .contains("tidak ada tempat untuk pendamping")
        .doesNotContain("dari daftar");
  }

  private LocalDate today(OfficeId office) {
    return offices.office(office).today(clock.instant());
  }

  private void numbers(OfficeId office, LocalDate day, Pool pool, int places) {
    weeks.at(office, day, LocalTime.of(8, 0), pool, places, weeks.opened());
  }

  private Outcome admit(Officer officer, Applicant applicant) {
    return admit(officer, new Visitor(applicant, Optional.empty(), Optional.empty()));
  }

  private Outcome admit(Officer officer, Visitor visitor) {
    return admitting.admit(
        officer, forms.issue(officer.id(), officer.office()), visitor, Language.ID);
  }

  private static Booking done(Outcome outcome) {
    return ((Outcome.Done) outcome).booking();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }
}
