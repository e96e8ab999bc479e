package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.Happened;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.store.HistoryStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whoever may not move a file is told why, and whoever has something to do with it is led there.
 */
@LintasTest
@AutoConfigureMockMvc
class VisitPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("CXP");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired HistoryStore history;

  private Officers officers;
  private Officer desk;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    desk = officers.at(OFFICE, Role.INFORMATION, Role.EXAMINER);
  }

  private Visit done(Visit visit, Outcome outcome) {
    return ((Moved.Done)
            moving.move(desk, new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of())))
        .visit();
  }

  private Visit handedIn() {
    var visit = done(new ArrivedVisits(context, OFFICE).one(), new Outcome.FormFilled());
    return done(visit, new Outcome.HandedIn());
  }

  private MvcTestResult post(Officer officer, Visit visit, String outcome, int version) {
    return officers
        .signedIn(officer)
        .post()
        .uri("/petugas/kunjungan/" + visit.folder() + "/" + outcome)
        .param("versi", String.valueOf(version))
        .param(outcome + "-catatan", "apa adanya")
        .exchange();
  }

  @Test
  void aWrongRoleIsToldWhoseStepItIs() {
    var visit = done(handedIn(), new Outcome.DocumentsComplete());
    var frontDesk = officers.at(OFFICE, Role.FRONT_DESK);
    var refused = post(frontDesk, visit, "Captured", visit.version());
    assertThat(refused).hasStatus(409);
    assertThat(refused).bodyText().contains("dikerjakan oleh").doesNotContain("sudah dipindahkan");
    assertThat(post(frontDesk, visit, "HandedOver", visit.version()))
        .hasStatus(409)
        .bodyText()
        .contains("tidak ada dalam prosedur");
    assertThat(post(frontDesk, visit, "Captured", visit.version() - 1))
        .hasStatus(409)
        .bodyText()
        .contains("sudah dipindahkan");
  }

  @Test
  void whoComesTooLateIsToldWhoDidWhat() {
    var visit = done(handedIn(), new Outcome.DocumentsComplete());
    var capture = officers.at(OFFICE, Role.CAPTURE);
    assertThat(post(capture, visit, "Captured", visit.version() - 1))
        .hasStatus(409)
        .bodyText()
        .contains("Berkas lengkap · " + desk.username());
    assertThat(officers.signedIn(capture).get().uri("/petugas/kunjungan/" + visit.folder()))
        .bodyText()
        .contains("Formulir terisi · " + desk.username());
  }

  @Test
  void whatIsSaidOnPagesOfItsOwnLeadsThere() {
    var visit = handedIn();
    assertThat(post(desk, visit, "DocumentsComplete", visit.version()))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo("/petugas/kunjungan/" + visit.folder() + "/berkas");
  }

  @Test
  void aNameCorrectedAfterTheDocumentsIsComparedAgain() {
    var early = corrected(done(new ArrivedVisits(context, OFFICE).one(), new Outcome.FormFilled()));
    var late = corrected(done(handedIn(), new Outcome.DocumentsComplete()));
    var capture = officers.signedIn(officers.at(OFFICE, Role.CAPTURE));
    var warning = "Nama diperbaiki sesudah berkas diperiksa";
    assertThat(capture.get().uri("/petugas/kunjungan/" + early.folder()))
        .bodyText()
        .doesNotContain(warning);
    assertThat(capture.get().uri("/petugas/kunjungan/" + late.folder()))
        .bodyText()
        .contains(warning);
  }

  private Visit corrected(Visit visit) {
    history.add(
        visit,
        new Happened(
            visit.version() + 1,
            visit.step(),
            visit.hold(),
            "NameCorrected",
            Optional.of(desk.id()),
            visit.movedAt(),
            Duration.ZERO,
            Map.of("nama", "Satu Rekaan → Dua Rekaan")));
    return visit;
  }

  @Test
  void anInvestigatorIsLedToTheRecord() {
    var visit = done(handedIn(), new Outcome.Doubted());
    var investigator = officers.signedIn(officers.at(OFFICE, Role.INVESTIGATOR));
    assertThat(investigator.get().uri("/petugas/kunjungan/" + visit.folder()))
        .bodyText()
        .contains("href=\"/petugas/bap/" + visit.folder() + "\"")
        .doesNotContain("Tidak ada yang perlu Anda lakukan");
    assertThat(investigator.get().uri("/petugas/kunjungan"))
        .bodyText()
        .contains("href=\"/petugas/bap\"")
        .doesNotContain("tidak bertugas di meja mana pun");
  }
}
