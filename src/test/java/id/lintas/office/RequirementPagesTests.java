package id.lintas.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** At an office that no other test looks at. */
class RequirementPagesTests extends BrowserTest {
  private static final OfficeId TAKENGON = OfficeId.of("TKN");
  private static final String HERE = "/petugas/syarat";
  private static final String PUBLIC =
      "/informasi/syarat?siapa=dewasa&perlu=rusak&kantor=TKN&jenis=elektronik&berlaku=5&keadaan=tidak";

  @Autowired private WebApplicationContext context;
  @Autowired private Offices offices;
  @Autowired private Clock clock;

  private Officers officers;
  private Officer head;
  private MockMvcTester browser;
  private LocalDate today;

  @BeforeEach
  void signIn() {
    officers = new Officers(context);
    head = officers.at(TAKENGON, Role.HEAD_OF_OFFICE);
    browser = officers.signedIn(head);
    today = offices.office(TAKENGON).today(clock.instant());
  }

  @Test
  void whatTheHeadAsksForCitizensSeeAndNoLongerWhenItIsStopped() {
    var text = "Surat uji " + UUID.randomUUID();
    assertThat(ask(text, today)).hasRedirectedUrl(HERE + "?hasil=diminta");
    assertThat(ask(text, today)).hasRedirectedUrl(HERE + "?hasil=diminta");
    assertThat(browser.get().uri(PUBLIC)).bodyText().containsOnlyOnce(text);
    assertThat(browser.get().uri(HERE + "?hasil=diminta"))
        .bodyText()
        .contains("Dokumen itu diminta mulai")
        .doesNotContain("office.");
    var stop = stopAddress(text);
    assertThat(browser.get().uri(stop)).hasStatusOk().bodyText().contains(text);
    assertThat(stop(stop, today.minusDays(1))).hasStatus(422).bodyText().contains("belum diminta");
    assertThat(stop(stop, today)).hasRedirectedUrl(HERE + "?hasil=berhenti");
    assertThat(browser.get().uri(PUBLIC)).bodyText().doesNotContain(text);
    assertThat(browser.get().uri(stop)).hasStatus(404);
  }

  @Test
  void aWrongFormLosesNothingTyped() {
    var wrong = ask("x", today.minusDays(3));
    assertThat(wrong).hasStatus(422).bodyText().contains("value=\"x\"", "Kesalahan");
    assertThat(browser.post().uri(HERE + "/baru").param("teks", "Surat lain"))
        .hasStatus(422)
        .bodyText()
        .contains("Pilih jenis permohonan", "Tulis dasar hukumnya", "value=\"Surat lain\"");
    assertThat(browser.get().uri(HERE + "/NEW/KTP/berhenti")).hasStatus(404);
    assertThat(browser.get().uri(HERE + "/X/KTP/berhenti")).hasStatus(404);
  }

  @Test
  void onlyThoseWhoAreResponsibleDecide() {
    var examiner = officers.signedIn(officers.at(TAKENGON, Role.EXAMINER));
    assertThat(examiner.get().uri(HERE)).hasStatus(403);
    var auditor = officers.signedIn(officers.at(TAKENGON, Role.AUDITOR));
    assertThat(auditor.get().uri(HERE)).hasStatusOk();
    assertThat(auditor.get().uri(HERE + "/baru")).hasStatus(403);
    var elsewhere = officers.signedIn(officers.atPalembang(Role.HEAD_OF_OFFICE));
    var text = "Surat uji " + UUID.randomUUID();
    ask(text, today);
    assertThat(elsewhere.get().uri(stopAddress(text))).hasStatus(404);
  }

  @Test
  void thePagesAreUsable() {
    ask("Surat uji " + UUID.randomUUID(), today.plusDays(3));
    for (int width : List.of(PHONE, DESK)) {
      var page = open(width, true);
      officers.signIn(head, context(), base());
      for (var path : List.of(HERE, HERE + "/baru", HERE + "/baru?bahasa=en")) {
        page.navigate(path);
        assertUsable(page);
      }
    }
  }

  private MvcTestResult ask(String text, LocalDate from) {
    var request =
        browser
            .post()
            .uri(HERE + "/baru")
            .param("jenis", "DAMAGED")
            .param("teks", text)
            .param("teks-inggris", "Letter")
            .param("keadaan", "ALWAYS")
            .param("dasar", "Surat Kepala Kantor 1/2026")
            .param("tanggal-dasar-hari", "1")
            .param("tanggal-dasar-bulan", "11")
            .param("tanggal-dasar-tahun", "2026");
    return withDay(request, from).exchange();
  }

  private MvcTestResult stop(String address, LocalDate from) {
    return withDay(browser.post().uri(address), from).exchange();
  }

  private static MockMvcTester.MockMvcRequestBuilder withDay(
      MockMvcTester.MockMvcRequestBuilder request, LocalDate day) {
    return request
        .param("mulai-hari", "" + day.getDayOfMonth())
        .param("mulai-bulan", "" + day.getMonthValue())
        .param("mulai-tahun", "" + day.getYear());
  }

  private String stopAddress(String text) {
    var code =
        context.getBean(Requirements.class).own(TAKENGON, today).stream()
            .filter(row -> row.text().indonesian().equals(text))
            .findFirst()
            .orElseThrow()
            .code();
    return HERE + "/DAMAGED/" + code + "/berhenti";
  }
}
