package id.lintas.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Approval;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Years ahead, so that no other test meets what is changed here for the whole country. */
class CountryRequirementTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("TJQ");
  private static final String HERE = "/petugas/syarat-nasional/DATA_CHANGE";
  private static final String BASIS = "Permenkumham uji";

  @Autowired private WebApplicationContext context;
  @Autowired private ChangingCountryRequirements changing;
  @Autowired private Requirements requirements;
  @Autowired private Approvals approvals;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Officers officers;
  private Officer analyst;
  private Officer second;
  private MockMvcTester browser;
  private LocalDate day;

  @BeforeEach
  void signIn() {
    officers = new Officers(context);
    analyst = officers.at(OFFICE, Role.MINISTRY_ANALYST);
    second = officers.at(OFFICE, Role.MINISTRY_ANALYST);
    browser = officers.signedIn(analyst);
    day = changing.firstDay().plusYears(8);
  }

  @AfterEach
  void asItWas() {
    approvals.waiting(OFFICE, clock.instant()).stream()
        .filter(one -> one.maker().equals(analyst.id()))
        .forEach(one -> approvals.withdraw(analyst, one.id(), clock.instant()));
    jdbc.sql("delete from office.requirement where legal_basis = :basis")
        .param("basis", BASIS)
        .update();
  }

  @Test
  void aSecondOfficerAddsWhatEveryOfficeThenAsksFor() {
    var text = "Surat uji " + UUID.randomUUID();
    assertThat(add(text, day)).hasRedirectedUrl(HERE + "?hasil=diminta");
    assertThat(inForce(day)).noneMatch(row -> row.text().indonesian().equals(text));
    assertThat(add(text, day)).hasStatus(422).bodyText().contains("masih menunggu petugas kedua");
    decideBySecond();
    assertThat(inForce(day.minusDays(1))).noneMatch(row -> row.text().indonesian().equals(text));
    for (var office : List.of("PLM", "DJJ", "TTE"))
      assertThat(requirements.inForce(OfficeId.of(office), ApplicationKind.DATA_CHANGE, day))
          .anySatisfy(
              row -> {
                assertThat(row.text()).isEqualTo(new Bilingual(text, "Letter"));
                assertThat(row.office()).isEmpty();
                assertThat(row.fact()).isEqualTo(Fact.NAME_CHANGED);
              });
    assertThat(browser.get().uri(HERE)).bodyText().contains("Yang sudah diputuskan", text);
    assertThat(add(text, day)).hasStatus(422).bodyText().contains("sudah diminta");
  }

  @Test
  void aChangeHoldsFromItsDayAndTheOldWordsBefore() {
    var old = first();
    assertThat(change(old, "Kartu identitas uji")).hasRedirectedUrl(HERE + "?hasil=diminta");
    assertThat(officers.signedIn(second).get().uri("/petugas/persetujuan"))
        .bodyText()
        .contains("Kartu identitas uji", "Sekarang tertulis", old.text().indonesian(), BASIS);
    decideBySecond();
    assertThat(text(old, day)).contains("Kartu identitas uji");
    assertThat(text(old, day.minusDays(1))).contains(old.text().indonesian());
  }

  @Test
  void nothingIsAskedForAnyMoreFromTheDayOnThatWasDecided() {
    var old = first();
    var end = withBasis(browser.post().uri(HERE + "/" + old.code() + "/berhenti"), day).exchange();
    assertThat(end).hasRedirectedUrl(HERE + "?hasil=diminta");
    decideBySecond();
    assertThat(text(old, day)).isEmpty();
    assertThat(text(old, day.minusDays(1))).isPresent();
    assertThat(browser.get().uri(HERE)).bodyText().contains("Tidak diminta lagi: ");
  }

  @Test
  void aDecisionOnWhatHasChangedMeanwhileIsRefused() {
    var old = first();
    change(old, "Kartu identitas uji");
    var id = waiting().getFirst().id();
    jdbc.sql(
            """
            insert into office.requirement
            select office_id, kind, code, :day, position, choice_group, fact, text_id, text_en,
                   :basis, legal_date, false
            from office.requirement
            where office_id = '***' and kind = 'DATA_CHANGE' and code = :code
            """)
        .param("day", day.minusDays(9))
        .param("basis", BASIS)
        .param("code", old.code())
        .update();
    assertThat(officers.signedIn(second).post().uri("/petugas/persetujuan/" + id + "/setuju"))
        .hasStatus(409)
        .bodyText()
        .contains("sudah berubah sejak perubahan diminta");
    assertThat(text(old, day)).contains(old.text().indonesian());
  }

  @Test
  void aDayThatHasBegunSomewhereIsTooLate() {
    assertThat(add("Surat uji", changing.firstDay().minusDays(1)))
        .hasStatus(422)
        .bodyText()
        .contains("sudah mulai di sebagian Indonesia", "value=\"Surat uji\"");
    assertThat(browser.post().uri(HERE + "/baru").param("teks", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("Tulis dasar hukumnya", "Tulis angka 1 sampai 999", "value=\"x\"");
    assertThat(browser.get().uri(HERE + "/NICHTS/ubah")).hasStatus(404);
    assertThat(browser.get().uri("/petugas/syarat-nasional/X")).hasStatus(404);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void onlyTheMinistryDecides() {
    add("Surat uji " + UUID.randomUUID(), day);
    var id = waiting().getFirst().id();
    for (var role : List.of(Role.HEAD_OF_OFFICE, Role.OFFICE_ADMINISTRATOR)) {
      var officer = officers.at(OFFICE, role);
      assertThat(officers.signedIn(officer).get().uri(HERE)).hasStatus(403);
      assertThat(approvals.approve(officer, id, clock.instant()))
          .isEqualTo(Approvals.Decision.NOT_YOURS);
    }
    assertThat(approvals.approve(analyst, id, clock.instant()))
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    var auditor = officers.signedIn(officers.at(OFFICE, Role.AUDITOR));
    assertThat(auditor.get().uri(HERE)).hasStatusOk().bodyText().doesNotContain("/ubah");
    assertThat(auditor.get().uri(HERE + "/baru")).hasStatus(403);
  }

  @Test
  void thePagesAreUsable() {
    var code = first().code();
    for (int width : List.of(PHONE, DESK)) {
      var page = open(width, true);
      officers.signIn(analyst, context(), base());
      for (var path :
          List.of(
              "/petugas/syarat-nasional",
              HERE + "?bahasa=en",
              HERE + "/baru",
              HERE + "/" + code + "/ubah",
              HERE + "/" + code + "/berhenti?bahasa=id")) {
        page.navigate(path);
        assertUsable(page);
      }
    }
  }

  private Requirement first() {
    return inForce(changing.firstDay()).getFirst();
  }

  private List<Requirement> inForce(LocalDate on) {
    return requirements.ofTheCountry(ApplicationKind.DATA_CHANGE, on);
  }

  private Optional<String> text(Requirement old, LocalDate on) {
    return inForce(on).stream()
        .filter(row -> row.code().equals(old.code()))
        .map(row -> row.text().indonesian())
        .findFirst();
  }

  private List<Approval> waiting() {
    return approvals.waiting(OFFICE, "requirement", clock.instant());
  }

  private void decideBySecond() {
    assertThat(waiting()).hasSize(1);
    assertThat(approvals.approve(second, waiting().getFirst().id(), clock.instant()))
        .isEqualTo(Approvals.Decision.DONE);
  }

  private MvcTestResult add(String text, LocalDate from) {
    return filled(HERE + "/baru", text, "NAME_CHANGED", from);
  }

  private MvcTestResult change(Requirement old, String text) {
    return filled(HERE + "/" + old.code() + "/ubah", text, "ALWAYS", day);
  }

  private MvcTestResult filled(String address, String text, String fact, LocalDate from) {
    var request =
        browser
            .post()
            .uri(address)
            .param("teks", text)
            .param("teks-inggris", "Letter")
            .param("keadaan", fact)
            .param("urutan", "55");
    return withBasis(request, from).exchange();
  }

  private static MockMvcTester.MockMvcRequestBuilder withBasis(
      MockMvcTester.MockMvcRequestBuilder request, LocalDate from) {
    return request
        .param("dasar", BASIS)
        .param("tanggal-dasar-hari", "1")
        .param("tanggal-dasar-bulan", "11")
        .param("tanggal-dasar-tahun", "2026")
        .param("mulai-hari", "" + from.getDayOfMonth())
        .param("mulai-bulan", "" + from.getMonthValue())
        .param("mulai-tahun", "" + from.getYear());
  }
}
