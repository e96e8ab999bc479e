package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.site.TypedDay;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Lapsed;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.S03HandingIn.Received;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What is scanned at the desk, as tired officers scan it. */
@LintasTest
class S03HandingInTests {
  private static final OfficeId OFFICE = OfficeId.of("PTI");

  @Autowired WebApplicationContext context;
  @Autowired S02FillingTheForm filling;
  @Autowired S03HandingIn handing;
  @Autowired MovingOn moving;
  @Autowired VisitStore visits;
  @Autowired S04ExaminingDocuments examining;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer desk;
  private ArrivedVisits arrived;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    desk = officers.at(OFFICE, Role.INFORMATION);
    arrived = new ArrivedVisits(context, OFFICE);
  }

  private Visit filled() {
    var visit = arrived.one();
    filling.complete(desk, visit.id(), visit.version(), FilledForms.adult(0));
    return now(visit);
  }

  private Visit now(Visit visit) {
    return visits.find(OFFICE, visit.id()).orElseThrow();
  }

  @Test
  void onceAndNotTwice() {
    var visit = filled();
    var taken = handing.receive(desk, visit.folder().grouped());
    assertThat(taken).isEqualTo(new Received.Taken(now(visit), Optional.empty()));
    assertThat(now(visit).step()).isEqualTo(SopStep.S04_EXAMINE_DOCUMENTS);
    var again = handing.receive(desk, visit.folder().toString());
    assertThat(again)
        .isEqualTo(new Received.Before(now(visit), java.util.Optional.of(now(visit).movedAt())));
    assertThat(moving.history(OFFICE, visit.id())).hasSize(3);
  }

  @Test
  void againAfterItWasGivenBack() {
    var visit = filled();
    handing.receive(desk, visit.folder().toString());
    var examiner = officers.at(OFFICE, Role.EXAMINER);
    var version = now(visit).version();
    moving.move(
        examiner,
        new MovingOn.Said(
            visit.id(), version, new Outcome.DocumentsMissing(), Map.of("catatan", "akta kurang")));
    assertThat(now(visit).hold()).isEqualTo(Hold.RETURNED);
    assertThat(handing.receive(desk, visit.folder().toString())).isInstanceOf(Received.Taken.class);
    assertThat(now(visit).hold()).isEqualTo(Hold.NONE);
    assertThat(now(visit).step()).isEqualTo(SopStep.S04_EXAMINE_DOCUMENTS);
  }

  @Test
  void afterTheDayOnItsListItIsTakenAndSaid() {
    var visit = filled();
    handing.receive(desk, visit.folder().toString());
    var examiner = officers.at(OFFICE, Role.EXAMINER);
    examining.giveBack(examiner, visit.id(), now(visit).version(), "akta kurang");
    jdbc.sql("update visit.returned set until = until - 8 where visit_id = :visit")
        .param("visit", visit.id())
        .update();
    var due = examining.lastReturned(now(visit)).orElseThrow().until();
    assertThat(handing.receive(desk, visit.folder().toString()))
        .isEqualTo(new Received.Taken(now(visit), Optional.of(due)));
    assertThat(moving.history(OFFICE, visit.id()).getLast().said())
        .containsEntry("batas", TypedDay.written(due));
  }

  @Test
  void whatIsNoFolderOfThisOffice() {
    var visit = filled();
    for (var scan :
        new String[] {"", "PLM-1234", "12345678901", "1671014101500001", "x".repeat(400)})
      assertThat(handing.receive(desk, scan))
          .as(scan)
          .isIn(new Received.NoFolder(), new Received.NotHere());
    var elsewhere = officers.at(OfficeId.of("PLM"), Role.INFORMATION);
    assertThat(handing.receive(elsewhere, visit.folder().toString()))
        .isEqualTo(new Received.NotHere());
    assertThat(now(visit)).isEqualTo(visit);
  }

  @Test
  void theFormComesFirst() {
    var visit = arrived.one();
    assertThat(handing.receive(desk, visit.folder().toString()))
        .isEqualTo(new Received.FormFirst(visit));
  }

  @Test
  void whatLapsedStaysLapsed() {
    var visit = filled();
    Lapsed.now(context, visit);
    assertThat(now(visit).end()).contains(EndOutcome.LAPSED);
    assertThat(handing.receive(desk, visit.folder().toString()))
        .isEqualTo(new Received.Ended(now(visit)));
  }

  @Test
  void anotherRoleIsToldWhoseWorkItIs() {
    var visit = filled();
    assertThat(handing.receive(officers.at(OFFICE, Role.FINANCE), visit.folder().toString()))
        .isInstanceOfSatisfying(
            Received.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(Moved.WrongRole.class));
  }

  @Test
  void twoDesksAtOnceTakeItOnce() throws Exception {
    var visit = filled();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var scans =
          IntStream.range(0, 8)
              .<Callable<Received>>mapToObj(
                  n -> () -> handing.receive(desk, visit.folder().toString()))
              .toList();
      var taken = 0;
      for (var one : threads.invokeAll(scans)) if (one.get() instanceof Received.Taken) taken++;
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void theBarCodeOfAnotherOfficeIsNotTakenForOnesOwn() {
    var visit = filled();
    var elsewhere = "JKS" + visit.folder();
    assertThat(handing.receive(desk, elsewhere)).isInstanceOf(Received.OtherOffice.class);
    assertThat(now(visit).step()).isEqualTo(SopStep.S03_HAND_IN);
    assertThat(handing.receive(desk, FolderCode.of(visit).toString()))
        .isInstanceOf(Received.Taken.class);
  }
}
