package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A whole day of eight counters and four hundred people, by an invented clock: the real rules of
 * the line and of the waiting time, over many seeds. A seed that fails is named and replays.
 */
class HallDayTests {
  private static final int COUNTERS = 8;
  private static final int PEOPLE = 400;
  private static final int SEEDS = 50;
  private static final int EVERY = 3;
  private static final Instant OPENS = Instant.parse("2026-11-25T01:00:00Z");
  private static final Set<QueueClass> ALL = EnumSet.allOf(QueueClass.class);

  private record Busy(long until, InLine with, long since) {}

  /** One day; seconds since the opening. */
  private static final class Day {
    final Random random;
    final List<InLine> waiting = new ArrayList<>();
    final Map<UUID, Integer> told = new HashMap<>();
    final Deque<QueueClass> recent = new ArrayDeque<>();
    final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingLong(Busy::until));
    final List<Expectation.Served> served = new ArrayList<>();
    final List<InLine> called = new ArrayList<>();
    final List<Long> waits = new ArrayList<>();
    final List<Long> errors = new ArrayList<>();
    final List<Boolean> bothWaited = new ArrayList<>();
    final Map<QueueClass, Integer> serials = new HashMap<>();
    int people;

    Day(long seed) {
      random = new Random(seed);
    }

    Line.Turn turn() {
      return new Line.Turn(1, ALL, List.copyOf(recent), called.size(), EVERY);
    }

    void arrives(long now, int party) {
      var of =
          switch (random.nextInt(10)) {
            case 0, 1, 2 -> QueueClass.PRIORITY;
            case 3, 4 -> QueueClass.WALK_IN;
            case 5 -> QueueClass.EXAMINED;
            default -> QueueClass.BOOKED;
          };
      var number = new QueueNumber(of, serials.merge(of, 1, Integer::sum));
      var one =
          new InLine(
              new UUID(random.nextLong(), random.nextLong()),
              number,
              of,
              Optional.empty(),
              0,
              OPENS.plusSeconds(now),
              party,
              false);
      waiting.add(one);
      people += party;
      var before = Line.before(one.id(), waiting, turn()).stream().mapToInt(InLine::people).sum();
      var pace =
          Expectation.secondsForAPerson(
              served.subList(Math.max(0, served.size() - 50), served.size()));
      Expectation.minutes(before, COUNTERS, COUNTERS - busy.size(), pace)
          .ifPresent(minutes -> told.put(one.id(), minutes));
    }

    void callWhoeverIsFree(long now) {
      while (busy.size() < COUNTERS) {
        var next = Line.next(waiting, turn());
        if (next.isEmpty()) return;
        var one = next.get();
        bothWaited.add(
            waiting.stream().anyMatch(other -> other.line() == QueueClass.PRIORITY)
                && waiting.stream().anyMatch(other -> other.line() != QueueClass.PRIORITY));
        waiting.remove(one);
        called.add(one);
        recent.addFirst(one.line());
        if (recent.size() > EVERY - 1) recent.removeLast();
        var waited = now - Duration.between(OPENS, one.waitsFrom()).toSeconds();
        waits.add(waited);
        errors.add(waited / 60 - told.get(one.id()));
        var needs = (long) (one.people() * (360 + random.nextInt(480)));
        busy.add(new Busy(now + needs, one, now));
      }
    }

    void leaves() {
      var done = busy.remove();
      served.add(
          new Expectation.Served(
              done.with().people(), Duration.ofSeconds(done.until() - done.since())));
      callWhoeverIsFree(done.until());
    }
  }

  private static Day day(long seed) {
    var day = new Day(seed);
    var now = 0L;
    while (day.people < PEOPLE) {
      now += day.random.nextInt(140);
      while (!day.busy.isEmpty() && day.busy.element().until() <= now) day.leaves();
      var party = day.random.nextInt(10) == 0 ? 2 + day.random.nextInt(3) : 1;
      day.arrives(now, Math.min(party, PEOPLE - day.people));
      day.callWhoeverIsFree(now);
    }
    while (!day.busy.isEmpty()) day.leaves();
    return day;
  }

  @Test
  void nobodyIsForgottenNorCalledTwiceAndTheClassesInterleave() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var day = day(seed);
      assertThat(day.waiting).as("seed " + seed).isEmpty();
      assertThat(day.called.stream().mapToInt(InLine::people).sum()).isEqualTo(PEOPLE);
      assertThat(new HashSet<>(day.called)).hasSameSizeAs(day.called);
      // while both waited, every window of three calls has exactly one of the priority
      for (int i = EVERY - 1; i < day.called.size(); i++) {
        if (day.bothWaited.subList(i - EVERY + 1, i + 1).contains(false)) continue;
        var priority =
            day.called.subList(i - EVERY + 1, i + 1).stream()
                .filter(one -> one.line() == QueueClass.PRIORITY)
                .count();
        assertThat(priority).as("seed " + seed + " call " + i).isEqualTo(1);
      }
      inOrder(day, seed);
    }
  }

  /** Who came first is called first, among the priority and among all others. */
  private static void inOrder(Day day, long seed) {
    for (var priority : List.of(true, false))
      assertThat(
              day.called.stream()
                  .filter(one -> (one.line() == QueueClass.PRIORITY) == priority)
                  .map(InLine::waitsFrom)
                  .toList())
          .as("seed " + seed)
          .isSorted();
  }

  @Test
  void whatPeopleAreToldIsNotFarFromWhatComes() {
    var errors = new ArrayList<Long>();
    var waits = new ArrayList<Long>();
    for (long seed = 0; seed < SEEDS; seed++) {
      var day = day(seed);
      errors.addAll(day.errors.stream().map(Math::abs).toList());
      waits.addAll(day.waits.stream().map(one -> one / 60).toList());
    }
    System.out.printf(
        "waits of %d calls: p50 %d, p95 %d minutes; told wrong by p50 %d, p95 %d minutes%n",
        waits.size(), at(waits, .5), at(waits, .95), at(errors, .5), at(errors, .95));
    assertThat(at(errors, .5)).isLessThanOrEqualTo(5);
    assertThat(at(errors, .95)).isLessThanOrEqualTo(30);
  }

  private static long at(List<Long> values, double share) {
    var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
    return Arrays.stream(sorted).skip((long) (sorted.length * share)).findFirst().orElseThrow();
  }
}
