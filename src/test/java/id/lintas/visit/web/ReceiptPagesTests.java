package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The paper that a passport is collected with. */
@LintasTest
@AutoConfigureMockMvc
class ReceiptPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("BTW");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer desk;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    desk = officers.at(OFFICE, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE, Role.FINANCE);
  }

  private Visit done(Visit visit, Outcome outcome) {
    return ((Moved.Done)
            moving.move(desk, new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of())))
        .visit();
  }

  private Visit atTheCamera() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    for (var outcome :
        List.of(new Outcome.FormFilled(), new Outcome.HandedIn(), new Outcome.DocumentsComplete()))
      visit = done(visit, outcome);
    return visit;
  }

  private int reads(Visit visit) {
    return Recorded.by(jdbc, "visit:" + visit.id(), "visit.read").size();
  }

  private MvcTestResult get(Officer officer, Visit visit, String paper) {
    return officers
        .signedIn(officer)
        .get()
        .uri("/petugas/kunjungan/" + visit.folder() + paper)
        .exchange();
  }

  @Test
  void isOfferedFromThePhotographOnAndNamesTheDayOnceItIsPaid() {
    var visit = atTheCamera();
    assertThat(get(desk, visit, "")).bodyText().doesNotContain("/tanda-terima");
    assertThat(get(desk, visit, "/tanda-terima")).hasStatus3xxRedirection();
    visit = done(visit, new Outcome.Captured());
    assertThat(get(desk, visit, "")).bodyText().contains("/tanda-terima");
    assertThat(officers.signedIn(desk).get().uri("/petugas/kunjungan?selesai=" + visit.folder()))
        .bodyText()
        .contains(visit.folder() + "/tanda-terima");
    assertThat(get(desk, visit, "/tanda-terima"))
        .hasStatusOk()
        .bodyText()
        .contains(visit.applicant().name().value())
        .contains(FolderCode.of(visit).grouped())
        .contains("hari kerja sesudah dibayar")
        .contains("Tidak perlu perantara");
    visit = done(visit, new Outcome.PaidProvisionally());
    var before = reads(visit);
    assertThat(get(desk, visit, "/tanda-terima"))
        .hasStatusOk()
        .bodyText()
        .contains("Dijanjikan selesai: <strong>")
        .doesNotContain("hari kerja sesudah dibayar");
    assertThat(reads(visit)).isEqualTo(before + 1);
  }

  @Test
  void isNotOfferedToOthersNorToWhomTheFileEnded() {
    var visit = done(atTheCamera(), new Outcome.Captured());
    var adjudicator = officers.at(OFFICE, Role.ADJUDICATOR);
    assertThat(get(adjudicator, visit, "")).bodyText().doesNotContain("/tanda-terima");
    assertThat(get(adjudicator, visit, "/tanda-terima")).hasStatus(403);
    visit = done(visit, new Outcome.Withdrawn());
    assertThat(get(desk, visit, "/tanda-terima")).hasStatus3xxRedirection();
  }
}
