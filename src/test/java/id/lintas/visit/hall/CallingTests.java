package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.store.QueueStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Calling on a real database; each test at an office of its own. */
@LintasTest
class CallingTests {
  private static final Iterator<String> IDS =
      List.of("MES", "POL", "BLW", "PMS", "SIB", "TJB", "NIA", "PSP", "TPU").iterator();

  @Autowired WebApplicationContext context;
  @Autowired Calling calling;
  @Autowired EndingACall ending;
  @Autowired Seats seats;
  @Autowired Boards boards;
  @Autowired QueueStore queue;

  private OfficeId office;
  private HallVisits hall;

  @BeforeEach
  void prepare() {
    office = OfficeId.of(IDS.next());
    hall = new HallVisits(context, office);
  }

  private Officer sitting(int counter) {
    var officer = new Officers(context).at(office, Role.CAPTURE);
    assertThat(seats.open(officer, counter, false)).isEqualTo(Seats.Seated.YES);
    return officer;
  }

  private Queued number(Visit visit) {
    return queue.ofVisit(office, visit.id()).orElseThrow();
  }

  private Call called(Officer officer) {
    return ((Called.Done) calling.next(officer)).call();
  }

  @Test
  void theFirstIsCalledShownAndDoneWhenThePersonGoesOn() {
    var visit = hall.numbered();
    var officer = sitting(3);
    var call = called(officer);
    assertThat(call.queue()).isEqualTo(number(visit).id());
    assertThat(call.counter()).isEqualTo(3);
    var shown = boards.now(office).calls().getFirst();
    assertThat(shown.number()).isEqualTo(call.number().toString());
    assertThat(calling.next(officer)).isEqualTo(new Called.Busy(call));
    hall.says(officer, hall.now(visit), new Outcome.Captured());
    assertThat(number(visit).state()).isEqualTo(QueueState.DONE);
    assertThat(calling.next(officer)).isInstanceOf(Called.Nobody.class);
  }

  @Test
  void twoCountersAtOnceNeverCallTheSame() throws Exception {
    var officers = new ArrayList<Officer>();
    for (int counter = 1; counter <= 4; counter++) officers.add(sitting(counter));
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < officers.size(); i++) hall.numbered();
      var together = new CyclicBarrier(officers.size());
      try (var threads = Executors.newFixedThreadPool(officers.size())) {
        var calls =
            officers.stream()
                .<Callable<Call>>map(
                    one ->
                        () -> {
                          together.await();
                          return called(one);
                        })
                .toList();
        var numbers = new ArrayList<UUID>();
        for (var one : threads.invokeAll(calls)) numbers.add(one.get().queue());
        assertThat(numbers).doesNotHaveDuplicates().hasSize(officers.size());
      }
      for (var one : officers) hall.capture(one, called(one, round));
    }
  }

  /** The one at their counter. */
  private Call called(Officer officer, int round) {
    var busy = calling.next(officer);
    assertThat(busy).as("round " + round).isInstanceOf(Called.Busy.class);
    return ((Called.Busy) busy).call();
  }

  @Test
  void aNumberIsNotFinishedWhileOneOfItsPeopleIsAtCapture() {
    var visit = hall.numbered();
    var officer = sitting(1);
    var call = called(officer);
    assertThat(ending.finished(officer, call.order())).isInstanceOf(Called.Unfinished.class);
    assertThat(number(visit).state()).isEqualTo(QueueState.CALLED);
    hall.says(visit, new Outcome.Doubted());
    assertThat(number(visit).state()).isEqualTo(QueueState.DONE);
    assertThat(calling.next(officer)).isInstanceOf(Called.Nobody.class);
  }

  @Test
  void oneOfThreeCallsIsOfThePriority() {
    for (int i = 0; i < 4; i++) hall.numbered();
    for (int i = 0; i < 3; i++)
      hall.complete(hall.party(Optional.of(Priority.ELDER), 71).getFirst());
    var letters = new StringBuilder();
    var some = List.of(sitting(1), sitting(2));
    for (int i = 0; i < 7; i++) {
      var officer = some.get(i % 2);
      var call = called(officer);
      letters.append(call.number().given().letter());
      hall.capture(officer, call);
    }
    assertThat(letters).hasToString("CBBCBBC");
  }

  @Test
  void aCallTakenBackLeavesNothingBehind() {
    var first = hall.numbered();
    hall.numbered();
    var officer = sitting(1);
    var call = called(officer);
    assertThat(calling.undo(officer, call.order() + 1)).isInstanceOf(Called.Gone.class);
    assertThat(calling.undo(officer, call.order())).isInstanceOf(Called.Done.class);
    assertThat(boards.now(office).calls()).isEmpty();
    assertThat(number(first).state()).isEqualTo(QueueState.WAITING);
    assertThat(calling.undo(officer, call.order())).isInstanceOf(Called.Gone.class);
    assertThat(called(officer).queue()).isEqualTo(call.queue());
  }

  @Test
  void whoIsAbsentTwiceIsSetAsideAndComesBackToTheirPlace() {
    var absent = hall.numbered();
    var other = hall.numbered();
    var officer = sitting(1);
    ending.absent(officer, called(officer).order());
    assertThat(number(absent).state()).isEqualTo(QueueState.WAITING);
    var next = called(officer);
    assertThat(next.queue()).isEqualTo(number(other).id());
    hall.capture(officer, next);
    // nobody else is there
    var again = called(officer);
    assertThat(again.queue()).isEqualTo(number(absent).id());
    ending.absent(officer, again.order());
    assertThat(number(absent).state()).isEqualTo(QueueState.ASIDE);
    assertThat(number(absent).reason()).contains(AsideReason.ABSENT);
    assertThat(calling.next(officer)).isInstanceOf(Called.Nobody.class);
    hall.numbered();
    assertThat(ending.back(officer, number(absent).id())).isTrue();
    assertThat(ending.back(officer, number(absent).id())).isFalse();
    assertThat(called(officer).queue()).isEqualTo(number(absent).id());
  }

  @Test
  void whoWasSetAsideMayBeCalledAtOnce() {
    var visit = hall.numbered();
    var officer = sitting(1);
    assertThat(calling.pick(officer, number(visit).id())).isInstanceOf(Called.Gone.class);
    ending.aside(officer, called(officer).order(), AsideReason.PAPERS);
    assertThat(calling.pick(officer, number(visit).id())).isInstanceOf(Called.Done.class);
    assertThat(number(visit).state()).isEqualTo(QueueState.CALLED);
  }

  @Test
  void aNumberGoesToAnotherCounterOrLineAndIsReleasedWhenThatCloses() {
    var visit = hall.numbered();
    hall.numbered();
    var here = sitting(1);
    var there = sitting(2);
    assertThat(ending.send(here, called(here).order(), 9)).isInstanceOf(Called.NoCounter.class);
    assertThat(ending.send(here, called(here, 0).order(), 2)).isInstanceOf(Called.Done.class);
    var other = called(here);
    assertThat(other.queue()).isNotEqualTo(number(visit).id());
    hall.capture(here, other);
    assertThat(calling.next(here)).isInstanceOf(Called.Nobody.class);
    var moved = called(there);
    assertThat(moved.queue()).isEqualTo(number(visit).id());
    ending.send(there, moved.order(), QueueClass.EXAMINED);
    assertThat(number(visit).line()).isEqualTo(QueueClass.EXAMINED);
    assertThat(number(visit).number()).isEqualTo(moved.number());
    ending.send(here, called(here).order(), 2);
    assertThat(seats.close(there)).isEqualTo(Seats.Seated.YES);
    assertThat(called(here).queue()).isEqualTo(number(visit).id());
  }

  @Test
  void aCounterHasOneOfficerAndOneCallAndStaysWithItsCall() {
    hall.numbered();
    var officer = sitting(1);
    var call = called(officer);
    assertThat(seats.close(officer)).isEqualTo(Seats.Seated.BUSY);
    var relief = new Officers(context).at(office, Role.CAPTURE);
    assertThat(seats.open(relief, 1, false)).isEqualTo(Seats.Seated.TAKEN);
    assertThat(calling.next(relief)).isInstanceOf(Called.NoCounter.class);
    assertThat(seats.open(relief, 1, true)).isEqualTo(Seats.Seated.YES);
    assertThat(calling.again(officer, call.order())).isInstanceOf(Called.Gone.class);
    assertThat(calling.again(relief, call.order())).isInstanceOf(Called.Done.class);
    assertThat(boards.now(office).calls().getFirst().id()).endsWith(".2");
    assertThat(seats.open(relief, 100, true)).isEqualTo(Seats.Seated.NO_SUCH);
  }
}
