package id.lintas.visit.hall.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.hall.Calling;
import id.lintas.visit.hall.EndingACall;
import id.lintas.visit.hall.HallVisits;
import id.lintas.visit.hall.Seats;
import id.lintas.visit.hall.Waiting;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.store.QueueStore;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What a tired officer scans and presses at the hall's pages, and what they are told. */
@LintasTest
@AutoConfigureMockMvc
class HallPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("KDI");

  @Autowired WebApplicationContext context;
  @Autowired QueueStore queue;
  @Autowired JdbcClient jdbc;
  @Autowired Calling calling;
  @Autowired EndingACall ending;
  @Autowired Seats seats;
  @Autowired Waiting waiting;

  private HallVisits hall;
  private Officer officer;
  private MockMvcTester browser;

  @BeforeEach
  void prepare() {
    hall = new HallVisits(context, OFFICE);
    var officers = new Officers(context);
    officer = officers.at(OFFICE, Role.CAPTURE, Role.INFORMATION);
    browser = officers.signedIn(officer);
  }

  private void scanned(String typed, int status, String... told) {
    assertThat(browser.post().uri("/petugas/nomor").param("cari", typed))
        .hasStatus(status)
        .bodyText()
        .contains(told);
  }

  @Test
  void everyWrongScanSaysWhatToDo() {
    scanned("", 422, "Pindai map atau ketik nomor antrean.");
    scanned("26112500071", 422, "Tidak ada nomor antrean hari ini");
    scanned("E-999", 422, "Tidak ada nomor antrean hari ini");
    var elsewhere = new ArrivedVisits(context, OfficeId.of("BLP")).one();
    scanned(elsewhere.folder().value(), 422, "Tidak ada nomor antrean hari ini");
    var early = hall.booked();
    scanned(early.folder().value(), 200, "sesudah berkas lengkap", early.folder().grouped());
    hall.says(early, new Outcome.Doubted());
    scanned(early.folder().value(), 200, "BAP", "sesudah berkas lengkap");
    var over = hall.says(hall.numbered(), new Outcome.Captured());
    scanned(over.folder().value(), 200, "sudah lewat");
    var ended = hall.says(hall.numbered(), new Outcome.Withdrawn());
    scanned(ended.folder().value(), 200, "sudah lewat");
  }

  @Test
  void aNumberIsFoundWhereverItIs() {
    var visit = hall.numbered();
    var number = queue.ofVisit(OFFICE, visit.id()).orElseThrow();
    var shown = number.number().toString();
    scanned(visit.folder().grouped(), 200, shown, "Menunggu dipanggil");
    scanned(shown.toLowerCase(java.util.Locale.ROOT).replace("-", ""), 200, shown);
    seats.open(officer, 31, false);
    var call = ((id.lintas.visit.hall.Called.Done) calling.next(officer)).call();
    var theirs = queue.members(OFFICE, call.queue()).getFirst();
    var folder = hall.folder(theirs);
    // the folder of whoever stands here opens their file
    assertThat(browser.post().uri("/petugas/nomor").param("cari", folder))
        .hasStatus(302)
        .hasRedirectedUrl("/petugas/kunjungan/" + folder);
    ending.aside(officer, call.order(), id.lintas.visit.hall.AsideReason.PAPERS);
    scanned(call.number().toString(), 200, "Mengambil berkas", "Kembali ke antrean");
    ending.back(officer, call.queue());
    seats.close(officer);
  }

  @Test
  void theRestOfAPartyMayBeNumberedApartAndOnlyOnce() {
    var party = hall.party(Optional.empty(), 40, 35);
    hall.complete(party.get(0));
    var folder = party.get(0).folder().value();
    scanned(folder, 200, "bila berkas semua orang");
    for (int i = 0; i < 2; i++)
      assertThat(browser.post().uri("/petugas/nomor/beri").param("map", folder)).hasStatus(302);
    var number = queue.ofVisit(OFFICE, party.get(0).id()).orElseThrow();
    assertThat(number.people()).isEqualTo(1);
    assertThat(queue.ofVisit(OFFICE, party.get(1).id())).isEmpty();
    assertThat(
            browser.post().uri("/petugas/nomor/beri").param("map", party.get(1).folder().value()))
        .hasStatus(422)
        .bodyText()
        .contains("tidak memerlukan nomor");
    assertThat(browser.get().uri("/petugas/nomor/" + number.id()))
        .hasStatusOk()
        .bodyText()
        .contains(number.number().toString(), party.get(0).folder().grouped())
        .doesNotContain(party.get(0).applicant().name().value());
  }

  @Test
  void whoWasNotCalledOnTheirDayIsListedUntilTheyHaveANewNumber() {
    var office = OfficeId.of("KDR");
    var own = new HallVisits(context, office);
    var visit = own.numbered();
    jdbc.sql("update visit.queue set day = day - 1 where office_id = :office")
        .param("office", office.value())
        .update();
    var officers = new Officers(context);
    var desk = officers.signedIn(officers.at(office, Role.CAPTURE, Role.INFORMATION));
    desk.post().uri("/petugas/panggil/loket").param("loket", "1").exchange();
    assertThat(desk.get().uri("/petugas/panggil")).bodyText().contains("Perlu nomor baru: 1 orang");
    assertThat(desk.get().uri("/petugas/nomor"))
        .bodyText()
        .contains(visit.applicant().name().value(), visit.folder().grouped());
    desk.post().uri("/petugas/nomor/beri").param("map", visit.folder().value()).exchange();
    assertThat(desk.get().uri("/petugas/nomor"))
        .bodyText()
        .doesNotContain(visit.folder().grouped());
    assertThat(desk.get().uri("/petugas/panggil")).bodyText().doesNotContain("Perlu nomor baru");
  }

  @Test
  void aServiceNumberHasNoFile() {
    assertThat(browser.post().uri("/petugas/nomor/layanan"))
        .hasStatus(302)
        .redirectedUrl()
        .startsWith("/petugas/nomor/");
  }

  @Test
  void aSecondPressAndAStalePageAreToldSo() {
    var office = OfficeId.of("TUA");
    var own = new HallVisits(context, office);
    var visit = own.numbered();
    var officers = new Officers(context);
    var page = officers.signedIn(officers.at(office, Role.CAPTURE));
    assertThat(page.post().uri("/petugas/panggil/berikutnya")).hasStatus(302);
    assertThat(page.post().uri("/petugas/panggil/loket").param("loket", "0")).hasStatus(422);
    assertThat(page.post().uri("/petugas/panggil/loket").param("loket", "5")).hasStatus(302);
    assertThat(page.post().uri("/petugas/panggil/berikutnya")).hasStatus(302);
    assertThat(page.post().uri("/petugas/panggil/berikutnya"))
        .hasStatus(409)
        .bodyText()
        .contains("Masih ada nomor di loket ini", "B-001");
    assertThat(page.post().uri("/petugas/panggil/tutup")).hasStatus(409);
    assertThat(page.post().uri("/petugas/panggil/tidak-hadir").param("panggilan", "99"))
        .hasStatus(409)
        .bodyText()
        .contains("sudah berubah");
    assertThat(page.post().uri("/petugas/panggil/selesai").param("panggilan", "1"))
        .hasStatus(409)
        .bodyText()
        .contains("Belum semua orang");
    own.says(visit, new Outcome.Captured());
    assertThat(page.post().uri("/petugas/panggil/selesai").param("panggilan", "1")).hasStatus(409);
    assertThat(page.post().uri("/petugas/panggil/berikutnya"))
        .hasStatus(409)
        .bodyText()
        .contains("Tidak ada nomor yang menunggu");
    var other = officers.signedIn(officers.at(office, Role.CAPTURE));
    assertThat(other.post().uri("/petugas/panggil/loket").param("loket", "5"))
        .hasStatus(422)
        .bodyText()
        .contains("Gantikan petugas di loket 5");
    assertThat(
            officers
                .signedIn(officers.at(office, Role.ARCHIVE))
                .post()
                .uri("/petugas/panggil/berikutnya"))
        .hasStatus(403);
  }

  @Test
  void whoWaitsIsToldHowManyAreBeforeThem() {
    var office = OfficeId.of("BIK");
    var own = new HallVisits(context, office);
    for (int i = 0; i < 3; i++) own.numbered();
    var last = own.numbered();
    var elder = own.complete(own.party(Optional.of(Priority.ELDER), 71).getFirst());
    var closed = waiting.expected(office, last.booking()).orElseThrow();
    assertThat(closed.before()).isEqualTo(4);
    assertThat(closed.minutes()).isEmpty();
    var officers = new Officers(context);
    seats.open(officers.at(office, Role.CAPTURE), 1, false);
    var sitting = officers.at(office, Role.CAPTURE);
    seats.open(sitting, 2, false);
    assertThat(waiting.expected(office, last.booking()).orElseThrow().minutes()).contains(25);
    assertThat(waiting.expected(office, elder.booking()).orElseThrow().minutes()).contains(0);
    calling.next(sitting);
    assertThat(waiting.expected(office, elder.booking()).orElseThrow().counter()).contains(2);
    own.says(elder, new Outcome.Captured());
    assertThat(waiting.expected(office, elder.booking())).isEmpty();
    assertThat(waiting.expected(OFFICE, last.booking())).isEmpty();
  }

  @Test
  void nobodyIsToldATimeByCountersThatCallOthersOnly() {
    var office = OfficeId.of("KPG");
    var own = new HallVisits(context, office);
    var booked = own.numbered();
    var elder = own.complete(own.party(Optional.of(Priority.ELDER), 71).getFirst());
    seats.open(new Officers(context).at(office, Role.CAPTURE), 1, false);
    jdbc.sql("update visit.counter set letters = 'C' where office_id = :office")
        .param("office", office.value())
        .update();
    assertThat(waiting.expected(office, elder.booking()).orElseThrow().minutes()).contains(0);
    assertThat(waiting.expected(office, booked.booking()).orElseThrow().minutes()).isEmpty();
  }

  @Test
  void theDisplayIsPublicAndShowsNoNames() {
    var office = OfficeId.of("NNX");
    var visit = new HallVisits(context, office).numbered();
    var officers = new Officers(context);
    var sitting = officers.at(office, Role.CAPTURE);
    seats.open(sitting, 7, false);
    calling.next(sitting);
    var everybody = officers.nobody();
    assertThat(everybody.get().uri("/layar/nnx"))
        .hasStatusOk()
        .bodyText()
        .contains("B-001", "http-equiv=\"refresh\"")
        .doesNotContain(visit.applicant().name().value());
    assertThat(everybody.get().uri("/layar/NNX/keadaan"))
        .hasStatusOk()
        .bodyText()
        .contains("\"number\":\"B-001\"", "\"counter\":7")
        .doesNotContain(visit.id().toString());
    assertThat(everybody.get().uri("/layar/ZZZ")).hasStatus(404);
    assertThat(everybody.get().uri("/layar/ZZZ/siaran")).hasStatus(404);
  }

  @Test
  void aManagerSeesTheDayAndNamesCounters() {
    var officers = new Officers(context);
    var office = OfficeId.of("LUW");
    new HallVisits(context, office).numbered();
    var page = officers.signedIn(officers.at(office, Role.OFFICE_ADMINISTRATOR));
    assertThat(page.get().uri("/petugas/ruang")).hasStatusOk().bodyText().contains("Belum ada");
    assertThat(page.post().uri("/petugas/ruang").param("loket", "3").param("nama", "Foto anak"))
        .hasStatus(422)
        .bodyText()
        .contains("Pilih paling sedikit satu antrean");
    assertThat(
            page.post()
                .uri("/petugas/ruang")
                .param("loket", "3")
                .param("nama", "Foto anak")
                .param("kelas", "C", "E"))
        .hasStatus(302);
    var sitting = officers.at(office, Role.CAPTURE);
    seats.open(sitting, 3, false);
    assertThat(calling.next(sitting)).isInstanceOf(id.lintas.visit.hall.Called.Nobody.class);
    assertThat(officers.signedIn(sitting).get().uri("/petugas/panggil"))
        .bodyText()
        .contains("Foto anak", "Tidak ada loket terbuka yang melayani");
    assertThat(officers.signedIn(sitting).get().uri("/petugas/ruang")).hasStatus(403);
  }
}
