package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PartyRules;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.PaperBrowser;
import id.lintas.testing.StoredText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Who is a grown-up by a marriage only: what the document check is told. */
@LintasTest
@AutoConfigureMockMvc
class EarlyMarriageTests {
  private static final OfficeId OFFICE = OfficeId.of("PDG");
  private static final String CERTIFICATE = "0123/045/VII/2026";

  @Autowired MockMvcTester mvc;
  @Autowired WebApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired FormIds forms;
  @Autowired JdbcClient jdbc;

  private SlotKey slot;

  @BeforeEach
  void prepare() {
    slot = Weeks.of(context).open(OFFICE, Pool.PUBLIC, 3);
  }

  @Test
  void ticketDeskAndProgramsAreToldOfIt() {
    var who = Citizens.of(context).withAll(List.of(fourteen(CERTIFICATE)));
    var booking = ((Outcome.Done) place(who)).booking();
    assertThat(booking.applicants().getFirst().marriageCertificate()).isEqualTo(CERTIFICATE);
    assertThat(StoredText.tablesWith(CERTIFICATE, jdbc)).isEmpty();
    var code = booking.code();
    assertThat(
            PaperBrowser.of(mvc)
                .with("lintas", who.cookie().getValue())
                .get("/tiket/" + code.grouped()))
        .bodyText()
        .contains("dispensasi kawin")
        .doesNotContain(CERTIFICATE);
    assertThat(
            mvc.get()
                .uri("/api/v1/bookings/" + code.grouped() + "/ticket")
                .header("Authorization", "Bearer " + who.token()))
        .bodyJson()
        .extractingPath("$.people[0].marriageToBeShown")
        .isEqualTo(true);
    var officers = new Officers(context);
    var desk = officers.signedIn(officers.at(OFFICE, Role.FRONT_DESK));
    assertThat(desk.get().uri("/petugas/loket/booking/" + code.value()))
        .bodyText()
        .contains("nomor " + CERTIFICATE, "dispensasi kawin");
  }

  @Test
  void whoSavedAMarriageEarlierWithoutItsNumberIsAskedForItBeforeBooking() {
    var who = Citizens.of(context).withAll(List.of(fourteen("")));
    assertThat(((Outcome.Refused) place(who)).refusal())
        .isEqualTo(
            new Refusal.PartyRefused(
                List.of(new PartyRules.Fault(1, PartyRules.Rule.MARRIAGE_UNPROVEN))));
  }

  /** On the day of the visit, which may be years ahead: tests have weeks of their own. */
  private Person fourteen(String certificate) {
    var born = slot.day().minusYears(14);
    var one = Citizens.person(Relation.CHILD, born, Sex.FEMALE, RegisterCheck.MATCHES);
    return new Person(
        one.id(),
        one.relation(),
        one.name(),
        one.nik(),
        one.birthPlace(),
        one.birthDate(),
        one.sex(),
        one.maritalStatus(),
        one.address(),
        one.familyCard(),
        new Person.Documents("", certificate, ""),
        one.registerCheck());
  }

  private Outcome place(Citizens.SignedIn who) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var order =
        new Order(
            forms.issue(who.accountId(), OFFICE),
            OFFICE,
            slot.day(),
            slot.hour(),
            false,
            List.of(new Order.Choice(who.personIds().getFirst(), wanted)),
            Language.ID);
    return placing.place(who.accountId(), order, Origin.UNKNOWN);
  }
}
