package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.QueueStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** When a number is given, to whom, and of which class. */
@LintasTest
class NumberingTests {
  private static final OfficeId OFFICE = OfficeId.of("BGR");

  @Autowired WebApplicationContext context;
  @Autowired QueueStore queue;
  @Autowired JdbcClient jdbc;

  private HallVisits hall;

  @BeforeEach
  void prepare() {
    hall = new HallVisits(context, OFFICE);
  }

  private Optional<Queued> number(Visit visit) {
    return queue.ofVisit(OFFICE, visit.id());
  }

  @Test
  void aPartySharesOneNumberOnceTheLastOfThemIsComplete() {
    var party = hall.party(Optional.empty(), 40, 35, 12);
    hall.complete(party.get(0));
    hall.complete(party.get(1));
    assertThat(hall.now(party.get(0)).step()).isEqualTo(SopStep.S05_QUEUE_NUMBER);
    assertThat(number(party.get(0))).isEmpty();
    assertThat(hall.complete(party.get(2)).step()).isEqualTo(SopStep.S06_CAPTURE_AND_INTERVIEW);
    var given = party.stream().map(one -> number(one).orElseThrow()).toList();
    assertThat(given).extracting(Queued::id).containsOnly(given.getFirst().id());
    assertThat(given.getFirst().people()).isEqualTo(3);
    assertThat(given.getFirst().number().given()).isEqualTo(QueueClass.BOOKED);
    assertThat(queue.members(OFFICE, given.getFirst().id())).hasSize(3);
  }

  @Test
  void whoWasReturnedOrIsExaminedOrEndedHoldsNobodyUp() {
    for (var leaving :
        List.of(new Outcome.DocumentsMissing(), new Outcome.Doubted(), new Outcome.Withdrawn())) {
      var party = hall.party(Optional.empty(), 40, 35);
      hall.complete(party.get(0));
      hall.says(party.get(1), leaving);
      assertThat(hall.now(party.get(0)).step())
          .as(leaving.toString())
          .isEqualTo(SopStep.S06_CAPTURE_AND_INTERVIEW);
      assertThat(number(party.get(1))).isEmpty();
    }
  }

  @Test
  void whoFollowsBeforeTheCallJoinsTheNumber() {
    var party = hall.party(Optional.empty(), 40, 35);
    hall.complete(party.get(0));
    hall.says(party.get(1), new Outcome.DocumentsMissing());
    hall.says(party.get(1), new Outcome.HandedIn());
    hall.complete(party.get(1));
    assertThat(number(party.get(1)).orElseThrow().id())
        .isEqualTo(number(party.get(0)).orElseThrow().id());
    assertThat(number(party.get(0)).orElseThrow().people()).isEqualTo(2);
  }

  @Test
  void theClassComesFromAgeAndReasonAndExamination() {
    var mother = hall.party(Optional.empty(), 30, 2);
    hall.complete(mother.get(0));
    hall.complete(mother.get(1));
    assertThat(number(mother.get(0)).orElseThrow().line()).isEqualTo(QueueClass.PRIORITY);
    assertThat(lineOf(Optional.of(Priority.OTHER), 30)).isEqualTo(QueueClass.WALK_IN);
    assertThat(lineOf(Optional.of(Priority.PREGNANT), 30)).isEqualTo(QueueClass.PRIORITY);
    assertThat(lineOf(Optional.empty(), 71)).isEqualTo(QueueClass.PRIORITY);
    var lost = hall.booked();
    hall.says(lost, new Outcome.Doubted());
    hall.says(lost, new Outcome.Cleared());
    hall.complete(lost);
    assertThat(number(lost).orElseThrow().line()).isEqualTo(QueueClass.EXAMINED);
  }

  private QueueClass lineOf(Optional<Priority> reason, int age) {
    var visit = hall.party(reason, age).getFirst();
    hall.complete(visit);
    return number(visit).orElseThrow().line();
  }

  @Test
  void whatComesBackFromAnExaminationAtTheCounterGetsANumberOfItsOwn() {
    var visit = hall.numbered();
    var first = number(visit).orElseThrow();
    hall.says(visit, new Outcome.Doubted());
    assertThat(number(visit).orElseThrow().state()).isEqualTo(QueueState.DONE);
    hall.says(visit, new Outcome.Cleared());
    var second = number(visit).orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.line()).isEqualTo(QueueClass.EXAMINED);
  }

  @Test
  void twoExaminersWhoCompleteAPartyAtOnceGiveItOneNumber() throws Exception {
    for (int round = 0; round < 10; round++) {
      var party = hall.party(Optional.empty(), 40, 35, 33);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var done = party.stream().<Callable<Visit>>map(one -> () -> hall.complete(one)).toList();
        for (var one : threads.invokeAll(done)) one.get();
      }
      var given = party.stream().map(one -> number(one).orElseThrow().id()).distinct().toList();
      assertThat(given).hasSize(1);
      assertThat(number(party.getFirst()).orElseThrow().people()).isEqualTo(3);
    }
  }

  @Test
  void theDatabaseKnowsEachNumberOnce() {
    var given = number(hall.numbered()).orElseThrow();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into visit.queue (office_id, id, day, letter, serial, line, people,
                          state, issued_at, waits_from, told_before)
                        select office_id, gen_random_uuid(), day, letter, serial, line, 1, state,
                          issued_at, waits_from, 0
                        from visit.queue where office_id = :office and id = :id
                        """)
                    .param("office", OFFICE.value())
                    .param("id", given.id())
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }
}
