package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.Audit;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Approvals;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Colleague;
import id.lintas.staff.roster.Roster;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Trails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class RosterPagesTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Roster roster;
  @Autowired private Approvals approvals;
  @Autowired private Duties duties;
  @Autowired private Places places;
  @Autowired private Audit audit;

  private Officers officers;
  private Officer administrator;
  private Officer head;
  private MockMvcTester browser;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
    administrator = officers.atPalembang(Role.OFFICE_ADMINISTRATOR);
    head = officers.atPalembang(Role.HEAD_OF_OFFICE);
    browser = officers.signedIn(administrator);
  }

  @Test
  void aNewOfficerComesInByFourEyesAndAPrintedCode() {
    var username = "baru." + UUID.randomUUID().toString().substring(0, 8);
    var today = places.today(administrator.office());
    var asked =
        browser
            .post()
            .uri("/petugas/pegawai/baru")
            .param("nama", "Rahmat Hidayat")
            .param("nama-masuk", username)
            .param("tugas", "CAPTURE")
            .param("mulai-hari", "" + today.getDayOfMonth())
            .param("mulai-bulan", "" + today.getMonthValue())
            .param("mulai-tahun", "" + today.getYear());
    assertThat(asked).hasRedirectedUrl("/petugas/pegawai?hasil=diminta");
    assertThat(browser.get().uri("/petugas/persetujuan"))
        .hasStatusOk()
        .bodyText()
        .contains("Yang Anda minta", username)
        .doesNotContain("staff.", "approval.new");
    var other = officers.signedIn(head);
    assertThat(other.get().uri("/petugas/persetujuan?bahasa=en"))
        .hasStatusOk()
        .bodyText()
        .contains("New officer: Rahmat Hidayat", username, "Photo and interview")
        .doesNotContain("staff.");
    var approval =
        approvals.waiting(head.office(), "new-officer", Instant.now()).stream()
            .filter(one -> one.detail("username").equals(username))
            .findFirst()
            .orElseThrow();
    assertThat(browser.post().uri("/petugas/persetujuan/" + approval.id() + "/setuju"))
        .hasStatus(403);
    assertThat(other.post().uri("/petugas/persetujuan/" + approval.id() + "/setuju"))
        .hasRedirectedUrl("/petugas/persetujuan?hasil=APPROVED");
    assertThat(other.post().uri("/petugas/persetujuan/" + approval.id() + "/setuju"))
        .hasStatus(409);
    var id = roster.idOf(username).orElseThrow();
    assertThat(browser.get().uri("/petugas/pegawai/" + id))
        .hasStatusOk()
        .bodyText()
        .contains("Rahmat Hidayat", "Buat kode undangan");
    assertThat(browser.post().uri("/petugas/pegawai/" + id + "/undangan"))
        .hasStatusOk()
        .bodyText()
        .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(browser.get().uri("/petugas/pegawai")).bodyText().contains("Belum pernah masuk");
  }

  @Test
  void refusesWhatIsMissingAndKeepsWhatWasTyped() {
    assertThat(
            browser
                .post()
                .uri("/petugas/pegawai/baru")
                .param("nama", "R4hmat")
                .param("nama-masuk", "A b")
                .param("mulai-hari", "31")
                .param("mulai-bulan", "2")
                .param("mulai-tahun", "2027"))
        .hasStatus(422)
        .bodyText()
        .contains("R4hmat", "A b", "value=\"31\"", "Pilih tugas", "Isi tanggal");
    assertThat(
            browser
                .post()
                .uri("/petugas/pegawai/pindahan")
                .param("nama-masuk", "tak.ada.orangnya")
                .param("tugas", "SIGNER"))
        .hasStatus(422)
        .bodyText()
        .contains("Tidak ada petugas dengan nama masuk ini");
    var past = LocalDate.now().minusDays(3);
    var colleague = officers.atPalembang(Role.EXAMINER);
    assertThat(
            browser
                .post()
                .uri("/petugas/pegawai/" + colleague.id() + "/tugas")
                .param("tugas", "SIGNER")
                .param("mulai-hari", "" + past.getDayOfMonth())
                .param("mulai-bulan", "" + past.getMonthValue())
                .param("mulai-tahun", "" + past.getYear()))
        .hasStatus(422)
        .bodyText()
        .contains("tidak boleh sebelum hari ini");
    for (var page : new String[] {"/baru", "/pindahan", "/" + colleague.id() + "/tugas"}) {
      for (var language : new String[] {"id", "en"}) {
        assertThat(browser.get().uri("/petugas/pegawai" + page).queryParam("bahasa", language))
            .hasStatusOk()
            .bodyText()
            .doesNotContain("staff.");
      }
    }
  }

  @Test
  void aBlockedOfficerIsOutAtTheNextRequest() {
    var colleague = officers.atPalembang(Role.EXAMINER);
    var theirs = officers.signedIn(colleague);
    assertThat(theirs.get().uri("/petugas")).hasStatusOk();
    assertThat(browser.get().uri("/petugas/pegawai/" + colleague.id() + "/blokir")).hasStatusOk();
    assertThat(browser.post().uri("/petugas/pegawai/" + colleague.id() + "/blokir"))
        .hasStatus3xxRedirection();
    assertThat(theirs.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(officers.signedIn(colleague).get().uri("/petugas"))
        .hasRedirectedUrl("/petugas/masuk");
    assertThat(roster.officer(colleague.office(), colleague.id()).orElseThrow().state())
        .isEqualTo(Colleague.State.BLOCKED);
    assertThat(Trails.of("officer:" + colleague.id(), audit))
        .anyMatch(
            one ->
                one.entry().action().equals("staff.officer.blocked")
                    && one.entry().actor().equals(administrator.actor()));
    assertThat(browser.post().uri("/petugas/pegawai/" + colleague.id() + "/buka"))
        .hasStatus3xxRedirection();
    decide(colleague, "officer-unblock");
    assertThat(officers.signedIn(colleague).get().uri("/petugas")).hasStatusOk();
  }

  @Test
  void endsARoleFromTheNextDayOrAtOnce() {
    var colleague = officers.atPalembang(Role.EXAMINER, Role.CAPTURE);
    var today = places.today(colleague.office());
    var posts = roster.officer(colleague.office(), colleague.id()).orElseThrow().posts();
    var capture =
        posts.stream().filter(one -> one.role() == Role.CAPTURE).findFirst().orElseThrow();
    var examiner =
        posts.stream().filter(one -> one.role() == Role.EXAMINER).findFirst().orElseThrow();
    assertThat(end(colleague, capture.id(), today.minusDays(2))).hasStatus(422);
    assertThat(end(colleague, capture.id(), today.minusDays(1))).hasStatus3xxRedirection();
    assertThat(end(colleague, examiner.id(), today)).hasStatus3xxRedirection();
    assertThat(duties.roles(colleague)).containsExactly(Role.EXAMINER);
    assertThat(end(colleague, capture.id(), today)).hasStatus(422);
    assertThat(end(colleague, UUID.randomUUID(), today)).hasStatus(404);
  }

  @Test
  void aNewStartTakesPasswordAndSessionsAway() {
    var colleague = officers.atPalembang(Role.EXAMINER);
    var theirs = officers.signedIn(colleague);
    assertThat(browser.post().uri("/petugas/pegawai/" + colleague.id() + "/undangan"))
        .hasStatus(409);
    assertThat(browser.post().uri("/petugas/pegawai/" + colleague.id() + "/ulang"))
        .hasStatus3xxRedirection();
    assertThat(theirs.get().uri("/petugas")).hasStatusOk();
    decide(colleague, "officer-restart");
    assertThat(theirs.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(browser.post().uri("/petugas/pegawai/" + colleague.id() + "/undangan"))
        .hasStatusOk();
  }

  @Test
  void officersOfOtherOfficesDoNotExistHere() {
    var elsewhere = officers.at(OfficeId.of("DJJ"), Role.EXAMINER);
    for (var path : new String[] {"", "/tugas", "/blokir"}) {
      assertThat(browser.get().uri("/petugas/pegawai/" + elsewhere.id() + path)).hasStatus(404);
    }
    assertThat(browser.post().uri("/petugas/pegawai/" + elsewhere.id() + "/blokir")).hasStatus(404);
    assertThat(browser.post().uri("/petugas/pegawai/" + administrator.id() + "/blokir"))
        .hasStatus(404);
    assertThat(browser.get().uri("/petugas/pegawai"))
        .bodyText()
        .doesNotContain("" + elsewhere.id());
  }

  @Test
  void anOfficerFromElsewhereGetsARoleHere() {
    var elsewhere = officers.at(OfficeId.of("DJJ"), Role.EXAMINER);
    var today = places.today(administrator.office());
    assertThat(
            browser
                .post()
                .uri("/petugas/pegawai/pindahan")
                .param("nama-masuk", elsewhere.username())
                .param("tugas", "SIGNER")
                .param("mulai-hari", "" + today.getDayOfMonth())
                .param("mulai-bulan", "" + today.getMonthValue())
                .param("mulai-tahun", "" + today.getYear()))
        .hasStatus3xxRedirection();
    decide(elsewhere, "role-grant");
    var here = new Officer(elsewhere.id(), elsewhere.username(), elsewhere.name(), head.office());
    assertThat(duties.roles(here)).containsExactly(Role.SIGNER);
    assertThat(duties.roles(elsewhere)).containsExactly(Role.EXAMINER);
  }

  @Test
  void auditorsReadAndNeverWriteAndWhatTheyReadIsRecorded() {
    var auditor = officers.atPalembang(Role.AUDITOR);
    var theirs = officers.signedIn(auditor);
    var colleague = officers.atPalembang(Role.EXAMINER);
    assertThat(theirs.get().uri("/petugas/pegawai/" + colleague.id()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Tambah tugas", "Blokir");
    assertThat(Trails.of("page:/petugas/pegawai/" + colleague.id(), audit))
        .anyMatch(one -> one.entry().actor().equals(auditor.actor()));
    assertThat(theirs.post().uri("/petugas/pegawai/" + colleague.id() + "/blokir")).hasStatus(403);
    assertThat(theirs.post().uri("/petugas/pegawai/" + colleague.id())).hasStatus(405);
    assertThat(officers.signedIn(colleague).get().uri("/petugas/pegawai"))
        .hasStatus(403)
        .bodyText()
        .contains("bukan untuk tugas Anda");
  }

  private void decide(Officer about, String kind) {
    var id =
        approvals.waiting(head.office(), kind, Instant.now()).stream()
            .filter(one -> one.subject().equals("officer:" + about.id()))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(officers.signedIn(head).post().uri("/petugas/persetujuan/" + id + "/setuju"))
        .hasStatus3xxRedirection();
  }

  private MvcTestResult end(Officer colleague, UUID post, LocalDate last) {
    return browser
        .post()
        .uri("/petugas/pegawai/" + colleague.id() + "/tugas/" + post + "/akhiri")
        .param("terakhir-hari", "" + last.getDayOfMonth())
        .param("terakhir-bulan", "" + last.getMonthValue())
        .param("terakhir-tahun", "" + last.getYear())
        .exchange();
  }
}
