package id.lintas.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.KeptVisits;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.sop.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is scanned by mistake gets a clear sentence, and pages open to their roles only. */
@LintasTest
@AutoConfigureMockMvc
class RefusedScansTests {
  private static final OfficeId OFFICE = OfficeId.of("SRG");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer everybody;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    everybody = officers.at(OFFICE, Role.HANDOVER, Role.ARCHIVE, Role.FINANCE, Role.INFOKIM);
  }

  private MvcTestResult scan(String path, String code) {
    return officers.signedIn(everybody).post().uri(path).param("pindai", code).exchange();
  }

  @ParameterizedTest
  @CsvSource({
    "/petugas/siap, '', Belum ada yang dipindai",
    "/petugas/siap, L1-1-001, label tempat",
    "/petugas/siap, K-00012, label kotak",
    "/petugas/siap, 26112500070, angka pengujinya",
    "/petugas/siap, 1671014101500001, NIK itu",
    "/petugas/siap, halo, bukan nomor map",
    "/petugas/serah, halo, bukan nomor map",
    "/petugas/serah, K-1, label kotak",
    "/petugas/lemari, K-1, label kotak",
    "/petugas/lemari, L1-1-100, kosong menurut catatan",
    "/petugas/arsip, L1-1-001, label tempat",
    "/petugas/bukti-bayar, halo, bukan nomor map",
    "/petugas/arsip/pinjam, halo, bukan nomor map",
    "/petugas/di-mana, Tidak Dikenal, berkas dengan nama itu"
  })
  void saysWhatIsWrong(String path, String code, String sentence) {
    var answer = scan(path, code);
    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains(sentence);
  }

  @Test
  void anotherOfficesFolderIsSentBackThere() {
    var foreign = FolderNumber.of(LocalDate.of(2026, 11, 25), 9_876).value();
    for (var path : List.of("/petugas/siap", "/petugas/lemari", "/petugas/serah", "/petugas/arsip"))
      assertThat(scan(path, foreign)).bodyText().contains("map kantor lain");
    for (var path : List.of("/petugas/lemari/simpan/", "/petugas/serah/", "/petugas/arsip/berkas/"))
      assertThat(officers.signedIn(everybody).get().uri(path + foreign))
          .bodyText()
          .contains("map kantor lain");
  }

  @Test
  void aStalePageSaysWhatHappenedMeanwhile() {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.ready();
    var page = "/petugas/lemari/simpan/" + visit.folder();
    assertThat(officers.signedIn(everybody).get().uri(page)).hasStatusOk();
    var answer =
        officers
            .signedIn(everybody)
            .post()
            .uri(page)
            .param("versi", String.valueOf(visit.version() - 1))
            .param("usul", "L1-1-050")
            .exchange();
    assertThat(answer).hasStatus(409);
    assertThat(answer).bodyText().contains("sudah dipindahkan").contains("Siap diambil");
  }

  @Test
  void everyLookAtAFileIsRecorded() {
    var visit = new KeptVisits(context, OFFICE).filed();
    assertThat(officers.signedIn(everybody).get().uri("/petugas/serah/" + visit.folder()))
        .hasStatusOk();
    assertThat(Recorded.by(jdbc, "visit:" + visit.id(), "archive.read")).hasSize(1);
    assertThat(scan("/petugas/di-mana", visit.folder().value())).hasStatusOk();
    assertThat(Recorded.by(jdbc, "visit:" + visit.id(), "archive.read")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/petugas/siap",
        "/petugas/lemari",
        "/petugas/serah",
        "/petugas/bukti-bayar",
        "/petugas/arsip",
        "/petugas/arsip/pinjam"
      })
  void aChoiceOfOnePersonsFilesIsALookAtEach(String path) {
    var arrived = new ArrivedVisits(context, OFFICE);
    var first = arrived.one();
    var desk = officers.at(OFFICE, Role.INFORMATION);
    var left = new MovingOn.Said(first.id(), first.version(), new Outcome.Withdrawn(), Map.of());
    assertThat(moving.move(desk, left)).isInstanceOf(Moved.Done.class);
    var second = arrived.again(first);
    assertThat(scan(path, first.applicant().nik().value()))
        .hasStatusOk()
        .bodyText()
        .contains(first.folder().grouped(), second.folder().grouped());
    for (var visit : List.of(first, second))
      assertThat(Recorded.by(jdbc, "visit:" + visit.id(), "archive.read")).hasSize(1);
  }

  @Test
  void aListOfNamesIsRecordedOfWhomeverItShows() {
    var finance = officers.at(OFFICE, Role.FINANCE);
    new KeptVisits(context, OFFICE).made.signed(finance);
    var before = Recorded.by(jdbc, "office:" + OFFICE, "archive.listed").size();
    assertThat(officers.signedIn(finance).get().uri("/petugas/bukti-bayar")).hasStatusOk();
    assertThat(Recorded.by(jdbc, "office:" + OFFICE, "archive.listed")).hasSize(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "/petugas/siap, ARCHIVE",
    "/petugas/lemari, EXAMINER",
    "/petugas/lemari/laci, ARCHIVE",
    "/petugas/serah, FINANCE",
    "/petugas/bukti-bayar, HANDOVER",
    "/petugas/tidak-diambil, HANDOVER",
    "/petugas/arsip, HANDOVER",
    "/petugas/arsip/kotak, HANDOVER",
    "/petugas/arsip/serah-terima, HEAD_OF_OFFICE",
    "/petugas/arsip/musnah, HANDOVER",
    "/petugas/di-mana, QUOTA_OFFICER"
  })
  void othersDoNotGetIn(String path, Role role) {
    assertThat(officers.signedIn(officers.at(OFFICE, role)).get().uri(path)).hasStatus(403);
    var elsewhere = officers.at(OfficeId.of("DPK"), role);
    assertThat(officers.signedIn(elsewhere).get().uri(path)).hasStatus(403);
  }
}
