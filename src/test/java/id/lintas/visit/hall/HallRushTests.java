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
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.InLineStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Four hundred people and eight counters on a real database: each counter is a thread that calls,
 * finds nobody there, sets aside, takes back, sends elsewhere and moves files on, while examiners
 * go on completing documents.
 */
@LintasTest
class HallRushTests {
  private static final OfficeId OFFICE = OfficeId.of("MJU");
  private static final int COUNTERS = 8;
  private static final int PEOPLE = 400;
  private static final long SEED = 20261125;

  @Autowired WebApplicationContext context;
  @Autowired Calling calling;
  @Autowired EndingACall ending;
  @Autowired Seats seats;
  @Autowired HallReport report;
  @Autowired InLineStore line;
  @Autowired JdbcClient jdbc;

  private final Map<UUID, List<Visit>> parties = new HashMap<>();
  private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
  private final AtomicInteger given = new AtomicInteger();

  private HallVisits hall;

  private List<List<Visit>> arrive(Random random) {
    var all = new ArrayList<List<Visit>>();
    for (int people = 0; people < PEOPLE; ) {
      var size = Math.min(random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 1, PEOPLE - people);
      var elder = random.nextInt(4) == 0;
      var walkIn = elder ? Optional.of(Priority.ELDER) : Optional.<Priority>empty();
      var ages = random.ints(size, 20, 50).toArray();
      if (elder) ages[0] = 71;
      var party = hall.party(walkIn, ages);
      all.add(party);
      parties.put(party.getFirst().booking(), party);
      people += size;
    }
    return all;
  }

  @Test
  void noNumberIsCalledTwiceAndNoneForgotten() throws Exception {
    hall = new HallVisits(context, OFFICE);
    var some = arrive(new Random(SEED));
    var officers = new ArrayList<Officer>();
    for (int counter = 1; counter <= COUNTERS; counter++) {
      var officer = new Officers(context).at(OFFICE, Role.CAPTURE);
      seats.open(officer, counter, false);
      officers.add(officer);
    }
    var began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(COUNTERS + 2)) {
      var work = new ArrayList<Callable<Void>>();
      work.add(() -> complete(some, 0));
      work.add(() -> complete(some, 1));
      for (int i = 0; i < COUNTERS; i++) {
        var officer = officers.get(i);
        var random = new Random(SEED + i);
        work.add(() -> serve(officer, random, some.size()));
      }
      for (var one : threads.invokeAll(work)) one.get();
    }
    finish(officers.getFirst());
    check(some, (System.nanoTime() - began) / 1_000_000);
  }

  /** With everybody there and eight counters at once, the calls come as the rule alone says. */
  @Test
  void atOnceTheyCallInTheOrderOfTheRule() throws Exception {
    var office = OfficeId.of("MKQ");
    hall = new HallVisits(context, office);
    for (int i = 0; i < 60; i++) hall.numbered();
    for (int i = 0; i < 30; i++)
      hall.complete(hall.party(Optional.of(Priority.ELDER), 71).getFirst());
    var waiting = line.inLine(office, hall.today());
    var officers = new ArrayList<Officer>();
    for (int counter = 1; counter <= COUNTERS; counter++) {
      officers.add(new Officers(context).at(office, Role.CAPTURE));
      seats.open(officers.getLast(), counter, false);
    }
    try (var threads = Executors.newFixedThreadPool(COUNTERS)) {
      var work =
          officers.stream()
              .<Callable<Void>>map(
                  one ->
                      () -> {
                        while (calling.next(one) instanceof Called.Done(var call))
                          hall.capture(one, call);
                        return null;
                      })
              .toList();
      for (var one : threads.invokeAll(work)) one.get();
    }
    var expected = new ArrayList<UUID>();
    var turn = new Line.Turn(1, EnumSet.allOf(QueueClass.class), List.of(), 0, 3);
    Line.before(new UUID(0, 0), waiting, turn).forEach(one -> expected.add(one.id()));
    assertThat(expected).hasSize(90);
    assertThat(
            jdbc.sql(
                    "select queue_id from visit.queue_call where office_id = :office order by number")
                .param("office", office.value())
                .query(UUID.class)
                .list())
        .isEqualTo(expected);
  }

  private Void complete(List<List<Visit>> some, int half) {
    for (int i = half; i < some.size(); i += 2) {
      some.get(i).forEach(hall::complete);
      given.incrementAndGet();
    }
    return null;
  }

  private Void serve(Officer officer, Random random, int all) {
    while (true) {
      var complete = given.get() == all;
      switch (calling.next(officer)) {
        case Called.Done(var call) -> serve(officer, call, random);
        case Called.Nobody none -> {
          if (complete) return null;
          Thread.onSpinWait();
        }
        case Called other -> throw new AssertionError(other.toString());
      }
    }
  }

  private void serve(Officer officer, Call call, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> ending.absent(officer, call.order());
      case 1 -> ending.aside(officer, call.order(), AsideReason.PAUSE);
      case 2 -> calling.undo(officer, call.order());
      case 3 -> ending.send(officer, call.order(), QueueClass.SERVICE);
      default -> {
        calls.add(call.number().toString());
        for (var visit : members(call)) hall.says(officer, visit, new Outcome.Captured());
      }
    }
  }

  private List<Visit> members(Call call) {
    var booking =
        jdbc.sql("select booking_id from visit.queue where office_id = :office and id = :id")
            .param("office", OFFICE.value())
            .param("id", call.queue())
            .query(UUID.class)
            .single();
    return java.util.Objects.requireNonNull(parties.get(booking));
  }

  /** Who was set aside is fetched at the end of the day. */
  private void finish(Officer officer) {
    for (var id : aside()) {
      var call = ((Called.Done) calling.pick(officer, id)).call();
      calls.add(call.number().toString());
      for (var visit : members(call)) hall.says(officer, visit, new Outcome.Captured());
    }
  }

  private List<UUID> aside() {
    return jdbc.sql("select id from visit.queue where office_id = :office and state = 'ASIDE'")
        .param("office", OFFICE.value())
        .query(UUID.class)
        .list();
  }

  private void check(List<List<Visit>> some, long millis) {
    assertThat(calls).doesNotHaveDuplicates().hasSize(some.size());
    for (var party : some)
      for (var visit : party) assertThat(hall.now(visit).step()).isEqualTo(SopStep.S07_PAYMENT);
    var open =
        jdbc.sql(
                """
                select count(*)::int from visit.queue_call
                where office_id = :office and ended_at is null
                """)
            .param("office", OFFICE.value())
            .query(Integer.class)
            .single();
    assertThat(open).isZero();
    interleaved();
    var day = report.today(OFFICE);
    assertThat(day.given()).isEqualTo(some.size());
    assertThat(day.left()).isZero();
    assertThat(day.waits()).isNotEmpty();
    assertThat(day.error()).isPresent();
    System.out.printf(
        "%d numbers, %d people, %d counters in %d ms: %s%n",
        some.size(), PEOPLE, COUNTERS, millis, day.waits());
  }

  /** The priority has its share also where calls are taken back and numbers come and go. */
  private void interleaved() {
    var lines =
        jdbc.sql(
                """
                select line from visit.queue_call
                where office_id = :office and ended is distinct from 'UNDONE' order by number
                """)
            .param("office", OFFICE.value())
            .query(String.class)
            .list();
    var priority = lines.stream().filter("C"::equals).count();
    assertThat(priority).isBetween(lines.size() / 8L, lines.size() / 2L);
  }
}
