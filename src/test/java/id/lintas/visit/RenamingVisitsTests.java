package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.booking.desk.CorrectingAName;
import id.lintas.booking.desk.CorrectingAName.Result;
import id.lintas.booking.store.BookingStore;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.staff.Approval;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A misspelt name is put right after its person arrived, and not once it is printed. */
@LintasTest
class RenamingVisitsTests {
  private static final OfficeId OFFICE = OfficeId.of("BKU");
  private static final PersonName RIGHT = PersonName.of("Halimah Betul");

  @Autowired WebApplicationContext context;
  @Autowired CorrectingAName correcting;
  @Autowired Approvals approvals;
  @Autowired MovingOn moving;
  @Autowired VisitStore visits;
  @Autowired BookingStore bookings;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Officers officers;
  private Officer asks;
  private Officer agrees;
  private Visit visit;

  @BeforeEach
  void arrived() {
    officers = new Officers(context);
    asks = officers.at(OFFICE, Role.QUOTA_OFFICER);
    agrees = officers.at(OFFICE, Role.HEAD_OF_OFFICE);
    visit = new ArrivedVisits(context, OFFICE).one();
  }

  private Result ask() {
    return correcting.ask(asks, visit.booking(), visit.applicant().nik(), RIGHT);
  }

  private Approval asked() {
    return approvals.waiting(OFFICE, "name-correction", clock.instant()).stream()
        .filter(one -> one.subject().equals("booking:" + visit.booking()))
        .findFirst()
        .orElseThrow();
  }

  private Visit now() {
    return visits.find(OFFICE, visit.id()).orElseThrow();
  }

  private void at(SopStep step) {
    jdbc.sql("update visit.visit set step = :step where office_id = :office and id = :id")
        .param("step", step.name())
        .param("office", OFFICE.value())
        .param("id", visit.id())
        .update();
  }

  @Test
  void twoOfficersReachTheVisitAndWhoeverSawTheOldNameLooksAgain() {
    assertThat(ask()).isEqualTo(Result.ASKED);
    assertThat(now().applicant().name()).isEqualTo(visit.applicant().name());
    assertThat(worklist.named(OFFICE, RIGHT.words()))
        .extracting(Visit::id)
        .doesNotContain(visit.id());
    var request = asked();
    assertThat(approvals.approve(asks, request.id(), clock.instant()))
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(agrees, request.id(), clock.instant()))
        .isEqualTo(Approvals.Decision.DONE);
    assertThat(now().applicant()).isEqualTo(visit.applicant().named(RIGHT));
    assertThat(worklist.named(OFFICE, RIGHT.words())).extracting(Visit::id).contains(visit.id());
    assertThat(now().movedAt()).isEqualTo(visit.movedAt());
    assertThat(bookings.find(OFFICE, visit.booking()).orElseThrow().applicants().getFirst().name())
        .isEqualTo(RIGHT);
    var line = moving.history(OFFICE, visit.id()).getLast();
    assertThat(line.outcome()).isEqualTo("NameCorrected");
    assertThat(line.officer()).contains(agrees.id());
    assertThat(line.said().get("nama")).contains(visit.applicant().name().value(), RIGHT.value());
    assertThat(Recorded.by(jdbc, "visit:" + visit.id(), "visit.name.corrected")).hasSize(1);
    var information = officers.at(OFFICE, Role.INFORMATION);
    var seenBefore =
        new MovingOn.Said(visit.id(), visit.version(), new Outcome.FormFilled(), Map.of());
    assertThat(moving.move(information, seenBefore)).isInstanceOf(Moved.Stale.class);
    var seenNow =
        new MovingOn.Said(visit.id(), now().version(), new Outcome.FormFilled(), Map.of());
    assertThat(moving.move(information, seenNow)).isInstanceOf(Moved.Done.class);
  }

  @Test
  void onceItIsPrintedNobodyAsksAndNobodyAgrees() {
    assertThat(ask()).isEqualTo(Result.ASKED);
    at(SopStep.S10_QUALITY_TEST);
    assertThatThrownBy(() -> approvals.approve(agrees, asked().id(), clock.instant()))
        .isInstanceOf(NoLongerPossible.class);
    assertThat(now().applicant()).isEqualTo(visit.applicant());
    assertThat(bookings.find(OFFICE, visit.booking()).orElseThrow().applicants().getFirst().name())
        .isEqualTo(visit.applicant().name());
    assertThat(ask()).isEqualTo(Result.TOO_LATE);
  }
}
