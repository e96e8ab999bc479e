package id.lintas.visit.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Lapsed;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.FilledForms;
import id.lintas.visit.store.VisitStore;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The pages of form, statement and hand-in, as tired officers use them. */
@LintasTest
class PaperPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("TBO");
  private static final String HAND_IN = "/petugas/terima";

  @Autowired WebApplicationContext context;
  @Autowired VisitStore visits;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer officer;
  private MockMvcTester desk;
  private ArrivedVisits arrived;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    officer = officers.at(OFFICE, Role.INFORMATION);
    desk = officers.signedIn(officer);
    arrived = new ArrivedVisits(context, OFFICE);
  }

  private static String form(Visit visit) {
    return "/petugas/kunjungan/" + visit.folder() + "/formulir";
  }

  private static MvcTestResult post(
      MockMvcTester who, Visit visit, int sheet, String what, Map<String, String> values) {
    var request = who.post().uri(form(visit));
    values.forEach(request::param);
    return request
        .param("versi", String.valueOf(visit.version()))
        .param("lembar", String.valueOf(sheet))
        .param("tindak", what)
        .exchange();
  }

  private Visit now(Visit visit) {
    return visits.find(OFFICE, visit.id()).orElseThrow();
  }

  @Test
  void ofTwoOfficersTheSecondReadsWhatTheFirstWroteAndLosesNothing() {
    var visit = arrived.one();
    assertThat(post(desk, visit, 0, "simpan", FilledForms.adult())).hasStatus3xxRedirection();
    var mine = FilledForms.adult();
    mine.put("occupation", "Penenun songket");
    var other = officers.signedIn(officers.at(OFFICE, Role.EXAMINER));
    var told = post(other, visit, 0, "lengkap", mine);
    assertThat(told)
        .hasStatus(409)
        .bodyText()
        .contains("Petugas lain menyimpan", "Pekerjaan</a>: Pensiunan", "value=\"Penenun songket\"")
        .contains("name=\"lembar\" value=\"1\"");
    // seen and wanted all the same
    assertThat(post(other, visit, 1, "simpan", mine)).hasStatus3xxRedirection();
    assertThat(desk.get().uri(form(visit))).bodyText().contains("Penenun songket");
  }

  @Test
  void aStalePageKeepsWhatWasTypedAndSaysWhatHappened() {
    var visit = arrived.one();
    assertThat(post(desk, visit, 0, "lengkap", FilledForms.adult())).hasStatus3xxRedirection();
    var mine = FilledForms.adult();
    mine.put("other-name", "Nyai");
    var other = officers.signedIn(officers.at(OFFICE, Role.INFORMATION));
    assertThat(post(other, visit, 1, "lengkap", mine))
        .hasStatus(409)
        .bodyText()
        .contains("sudah dipindahkan", "value=\"Nyai\"", "name=\"lembar\" value=\"2\"");
  }

  @Test
  void everyLookIsRecordedAndOtherOfficesSeeNothing() {
    var visit = arrived.toddler();
    var base = "/petugas/kunjungan/" + visit.folder();
    for (var page :
        new String[] {"/formulir", "/formulir/cetak", "/map", "/orang-tua", "/pernyataan"}) {
      var shown = desk.get().uri(base + page).exchange();
      assertThat(shown).as(page).hasStatusOk();
      assertThat(shown.getResponse().getContentAsByteArray()).as(page).hasSizeLessThan(80_000);
      var elsewhere = officers.signedIn(officers.at(OfficeId.of("PLM"), Role.INFORMATION));
      assertThat(elsewhere.get().uri(base + page)).as(page).hasStatus3xxRedirection();
      var role = officers.signedIn(officers.at(OFFICE, Role.FINANCE));
      assertThat(role.get().uri(base + page)).as(page).hasStatus(403);
    }
    assertThat(Recorded.by(jdbc, "visit:" + visit.id(), "visit.read")).hasSize(5);
  }

  private MvcTestResult scan(String folder) {
    return desk.post().uri(HAND_IN).param("map", folder).exchange();
  }

  @Test
  void everyWrongScanIsSaidWithTheWayOn() {
    var visit = arrived.one();
    var folder = visit.folder().toString();
    assertThat(scan("bukan map")).hasStatus(422).bodyText().contains("bukan nomor map");
    var other = FolderNumber.of(LocalDate.of(2026, 11, 24), 9999).toString();
    assertThat(scan(other)).hasStatus(422).bodyText().contains("Tidak ada map dengan nomor itu");
    assertThat(scan(folder))
        .hasStatus(422)
        .bodyText()
        .contains("Formulirnya belum selesai", form(visit));
    post(desk, visit, 0, "lengkap", FilledForms.adult());
    assertThat(scan(folder)).hasStatusOk().bodyText().contains("Berkas diterima");
    assertThat(scan(folder))
        .hasStatus(422)
        .bodyText()
        .contains("sudah diserahkan", "Sekarang: Periksa berkas");
    Lapsed.now(context, now(visit));
    assertThat(scan(folder)).hasStatus(422).bodyText().contains("sudah berakhir: Gugur");
  }

  @Test
  void nobodyPutsMarkupIntoAForm() {
    var visit = arrived.one();
    var values = FilledForms.adult();
    values.put("home-address", "<script>alert(1)</script>");
    post(desk, visit, 0, "simpan", values);
    assertThat(desk.get().uri(form(visit))).bodyText().doesNotContain("<script>alert");
    assertThat(desk.get().uri(form(visit) + "/cetak")).bodyText().doesNotContain("<script>alert");
  }
}
