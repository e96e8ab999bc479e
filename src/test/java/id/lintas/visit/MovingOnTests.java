package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Visits on a real database, from arrival to the archive. */
@LintasTest
class MovingOnTests {
  private static final OfficeId OFFICE = OfficeId.of("KRC");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired Lapsing lapsing;
  @Autowired Clock clock;
  @Autowired VisitStore visits;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private ArrivedVisits arrived;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    arrived = new ArrivedVisits(context, OFFICE);
  }

  private Moved said(Officer officer, Visit visit, Outcome outcome) {
    return moving.move(
        officer,
        new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of("catatan", "apa adanya")));
  }

  private Visit done(Role role, Visit visit, Outcome outcome) {
    return done(officers.at(OFFICE, role), visit, outcome);
  }

  private Visit done(Officer officer, Visit visit, Outcome outcome) {
    return ((Moved.Done) said(officer, visit, outcome)).visit();
  }

  private Visit captured(Officer capture) {
    var visit = done(Role.INFORMATION, arrived.one(), new Outcome.FormFilled());
    visit = done(Role.INFORMATION, visit, new Outcome.HandedIn());
    visit = done(Role.EXAMINER, visit, new Outcome.DocumentsComplete());
    return done(capture, visit, new Outcome.Captured());
  }

  @Test
  void aWholeWayFromArrivalToTheArchive() {
    var begun = arrived.one();
    assertThat(begun.step()).isEqualTo(SopStep.S02_FILL_FORM);
    var visit = captured(officers.at(OFFICE, Role.CAPTURE));
    visit = done(Role.FINANCE, visit, new Outcome.PaidProvisionally());
    visit = done(Role.ADJUDICATOR, visit, new Outcome.Compared());
    visit = done(Role.ADJUDICATOR, visit, new Outcome.Approved());
    visit = done(Role.PRODUCTION, visit, new Outcome.QualityFailed());
    visit = done(Role.PRODUCTION, visit, new Outcome.QualityPassed());
    visit = done(Role.SIGNER, visit, new Outcome.Signed());
    visit = done(Role.HANDOVER, visit, new Outcome.ScannedReady());
    visit = done(Role.HANDOVER, visit, new Outcome.FiledInCabinet());
    visit = done(Role.HANDOVER, visit, new Outcome.HandedOver());
    assertThat(visit.step()).isEqualTo(SopStep.S15_ARCHIVE);
    assertThat(visit.end()).isEmpty();
    var history = moving.history(OFFICE, visit.id());
    assertThat(history)
        .extracting(Happened::step)
        .startsWith(
            SopStep.S01_CHECK_IN,
            SopStep.S02_FILL_FORM,
            SopStep.S03_HAND_IN,
            SopStep.S04_EXAMINE_DOCUMENTS,
            SopStep.S05_QUEUE_NUMBER)
        .endsWith(SopStep.S14_HAND_OVER)
        .hasSize(15);
    assertThat(history).extracting(Happened::number).doesNotHaveDuplicates();
    assertThat(history.getLast().said()).containsEntry("catatan", "apa adanya");
  }

  @Test
  void missingDocumentsComeBackAndDoubtGoesToTheHead() {
    var visit = done(Role.INFORMATION, arrived.one(), new Outcome.FormFilled());
    visit = done(Role.INFORMATION, visit, new Outcome.HandedIn());
    visit = done(Role.EXAMINER, visit, new Outcome.DocumentsMissing());
    assertThat(visit.hold()).isEqualTo(Hold.RETURNED);
    visit = done(Role.INFORMATION, visit, new Outcome.HandedIn());
    visit = done(Role.EXAMINER, visit, new Outcome.Doubted());
    assertThat(visit.hold()).isEqualTo(Hold.EXAMINATION);
    assertThat(said(officers.at(OFFICE, Role.EXAMINER), visit, new Outcome.DocumentsComplete()))
        .isInstanceOf(Moved.NotInSop.class);
    assertThat(said(officers.at(OFFICE, Role.EXAMINER), visit, new Outcome.Cleared()))
        .isInstanceOf(Moved.WrongRole.class);
    visit = done(Role.HEAD_OF_OFFICE, visit, new Outcome.Refused());
    assertThat(visit.end()).contains(EndOutcome.REFUSED);
    assertThat(visit.step()).isEqualTo(SopStep.S15_ARCHIVE);
  }

  @Test
  void whatNobodyGoesOnWithLapsesAfterThirtyDays() {
    var left = done(Role.INFORMATION, arrived.one(), new Outcome.FormFilled());
    var touched = arrived.one();
    var doubted = done(Role.INFORMATION, arrived.one(), new Outcome.FormFilled());
    doubted = done(Role.INFORMATION, doubted, new Outcome.HandedIn());
    doubted = done(Role.EXAMINER, doubted, new Outcome.Doubted());
    for (var one : List.of(left, doubted)) age(one, 31);
    age(touched, 29);
    lapsing.lapse(clock.instant());
    assertThat(visits.find(OFFICE, left.id()).orElseThrow().end()).contains(EndOutcome.LAPSED);
    assertThat(visits.find(OFFICE, touched.id()).orElseThrow().end()).isEmpty();
    assertThat(visits.find(OFFICE, doubted.id()).orElseThrow().hold()).isEqualTo(Hold.EXAMINATION);
    assertThat(moving.history(OFFICE, left.id()).getLast().officer()).isEmpty();
  }

  private void age(Visit visit, int days) {
    jdbc.sql(
            """
            update visit.visit set moved_at = moved_at - :days * interval '1 day'
            where office_id = :office and id = :id
            """)
        .param("days", days)
        .param("office", OFFICE.value())
        .param("id", visit.id())
        .update();
  }

  @Test
  void whoMovesWhatHasMovedSinceLapsesNothing() {
    var seen = arrived.one();
    var moved = done(Role.INFORMATION, seen, new Outcome.FormFilled());
    assertThat(
            moving.move(
                OFFICE, seen.id(), seen.version(), new Outcome.Lapsed(), new Actor.Lintas()))
        .isInstanceOf(Moved.Stale.class);
    assertThat(
            moving.move(OFFICE, seen.id(), moved.version(), new Outcome.Paid(), new Actor.Bank()))
        .isInstanceOf(Moved.NotInSop.class);
    assertThat(
            moving.move(
                OFFICE, seen.id(), moved.version(), new Outcome.HandedIn(), new Actor.Lintas()))
        .isInstanceOf(Moved.WrongRole.class);
  }

  @Test
  void ofManyWhoMoveItAtOnceOneDoesAndTheOthersLearnOfIt() throws Exception {
    var visit = arrived.one();
    var some = List.of(Role.INFORMATION, Role.INFORMATION, Role.INFORMATION, Role.INFORMATION);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          some.stream()
              .map(role -> officers.at(OFFICE, role))
              .<Callable<Moved>>map(one -> () -> said(one, visit, new Outcome.FormFilled()))
              .toList();
      var answers = threads.invokeAll(asked).stream().map(MovingOnTests::get).toList();
      assertThat(answers).filteredOn(Moved.Done.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Moved.Stale.class::isInstance)
          .hasSize(3)
          .allMatch(one -> ((Moved.Stale) one).last().orElseThrow().outcome().equals("FormFilled"));
    }
    assertThat(moving.history(OFFICE, visit.id())).hasSize(2);
  }

  private static Moved get(java.util.concurrent.Future<Moved> answer) {
    try {
      return answer.get();
    } catch (Exception none) {
      throw new AssertionError(none);
    }
  }

  @Test
  void whoCapturedDoesNotDecideAndWhoDecidedDoesNotSign() {
    var everything = officers.at(OFFICE, Role.CAPTURE, Role.ADJUDICATOR, Role.SIGNER);
    var visit = captured(everything);
    visit = done(Role.FINANCE, visit, new Outcome.PaidProvisionally());
    visit = done(everything, visit, new Outcome.Compared());
    assertThat(said(everything, visit, new Outcome.Approved())).isInstanceOf(Moved.SameEyes.class);
    var adjudicator = officers.at(OFFICE, Role.ADJUDICATOR, Role.SIGNER);
    visit = done(adjudicator, visit, new Outcome.Approved());
    visit = done(Role.PRODUCTION, visit, new Outcome.QualityPassed());
    assertThat(said(everything, visit, new Outcome.Signed())).isInstanceOf(Moved.SameEyes.class);
    assertThat(said(adjudicator, visit, new Outcome.Signed())).isInstanceOf(Moved.SameEyes.class);
    assertThat(done(Role.SIGNER, visit, new Outcome.Signed()).step())
        .isEqualTo(SopStep.S12_SCAN_READY);
  }

  @Test
  void theDatabaseRefusesOnePairOfEyesToo() {
    var visit = arrived.one();
    var pairs =
        List.of(
            "captured_by = :who, adjudicated_by = :who",
            "captured_by = :who, signed_by = :who",
            "adjudicated_by = :who, signed_by = :who");
    for (var pair : pairs)
      assertThatThrownBy(
              () ->
                  jdbc.sql("update visit.visit set " + pair + " where office_id = :o and id = :id")
                      .param("who", UUID.randomUUID())
                      .param("o", OFFICE.value())
                      .param("id", visit.id())
                      .update())
          .as(pair)
          .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void anotherOfficesFilesAreNobodysHere() {
    var visit = arrived.one();
    var elsewhere = officers.at(OfficeId.of("KTK"), Role.INFORMATION);
    assertThat(said(elsewhere, visit, new Outcome.FormFilled()))
        .isInstanceOf(Moved.NoSuchVisit.class);
    assertThat(moving.history(OfficeId.of("KTK"), visit.id())).isEmpty();
  }
}
