package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is next, without a database. */
class LineTests {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  private int last;

  private InLine waits(QueueClass of, int minute) {
    return waits(of, minute, null, 0);
  }

  private InLine waits(QueueClass of, int minute, Integer counter, int after) {
    return new InLine(
        UUID.randomUUID(),
        new QueueNumber(of, ++last),
        of,
        Optional.ofNullable(counter),
        after,
        NOW.plusSeconds(60L * minute),
        1,
        false);
  }

  private InLine late(QueueClass of, int minute) {
    var one = waits(of, minute);
    return new InLine(
        one.id(), one.number(), of, one.counter(), 0, one.waitsFrom(), one.people(), true);
  }

  @Test
  void whoCameTooLateComesAfterAllWhoWereInTime() {
    var late = late(QueueClass.PRIORITY, 1);
    var waiting =
        List.of(
            late,
            late(QueueClass.BOOKED, 2),
            waits(QueueClass.BOOKED, 3),
            waits(QueueClass.WALK_IN, 4));
    var all = turn(1, EnumSet.allOf(QueueClass.class), 3);
    assertThat(letters(waiting, all)).isEqualTo("BACB");
    assertThat(Line.before(late.id(), waiting, all)).hasSize(2);
  }

  private static Line.Turn turn(int counter, Set<QueueClass> serves, int every) {
    return new Line.Turn(counter, serves, List.of(), 0, every);
  }

  private static String letters(List<InLine> waiting, Line.Turn turn) {
    var left = new ArrayList<>(waiting);
    var said = new StringBuilder();
    var now = turn;
    for (var next = Line.next(left, now); next.isPresent(); next = Line.next(left, now)) {
      said.append(next.get().line().letter());
      left.remove(next.get());
      now = now.after(next.get().line());
    }
    return said.toString();
  }

  private static final Set<QueueClass> ALL = EnumSet.allOf(QueueClass.class);

  @Test
  void oneOfSoManyIsOfThePriorityAndNobodyIsForgotten() {
    var waiting = new ArrayList<InLine>();
    for (int i = 0; i < 6; i++) waiting.add(waits(QueueClass.BOOKED, i));
    for (int i = 0; i < 4; i++) waiting.add(waits(QueueClass.PRIORITY, 30 + i));
    assertThat(letters(waiting, turn(1, ALL, 3))).isEqualTo("CBBCBBCBBC");
    assertThat(letters(waiting, turn(1, ALL, 2))).isEqualTo("CBCBCBCBBB");
    assertThat(letters(waiting, turn(1, ALL, 1))).isEqualTo("CCCCBBBBBB");
    assertThat(letters(waiting, turn(1, ALL, 5))).isEqualTo("CBBBBCBBCC");
  }

  @Test
  void betweenWalkInsAndBookedWhoWaitsLongestIsFirst() {
    var waiting =
        List.of(
            waits(QueueClass.BOOKED, 5),
            waits(QueueClass.WALK_IN, 3),
            waits(QueueClass.BOOKED, 1),
            waits(QueueClass.EXAMINED, 2),
            waits(QueueClass.SERVICE, 4));
    assertThat(letters(waiting, turn(1, ALL, 3))).isEqualTo("BEADB");
  }

  @Test
  void aCounterCallsOnlyWhomItServesAndFirstWhoWasSentThere() {
    var sent = waits(QueueClass.BOOKED, 50, 7, 0);
    var waiting = List.of(waits(QueueClass.PRIORITY, 1), waits(QueueClass.EXAMINED, 2), sent);
    assertThat(Line.next(waiting, turn(7, ALL, 3))).contains(sent);
    assertThat(Line.next(waiting, turn(6, EnumSet.of(QueueClass.BOOKED), 3))).isEmpty();
    assertThat(letters(waiting, turn(6, EnumSet.of(QueueClass.EXAMINED), 3))).isEqualTo("E");
  }

  @Test
  void whoWasAbsentLetsSomePassButIsCalledWhenNobodyElseIsThere() {
    var absent = waits(QueueClass.WALK_IN, 0, null, 3);
    var others =
        List.of(
            absent,
            waits(QueueClass.BOOKED, 1),
            waits(QueueClass.BOOKED, 2),
            waits(QueueClass.BOOKED, 3),
            waits(QueueClass.BOOKED, 4));
    assertThat(letters(others, turn(1, ALL, 3))).isEqualTo("BBBAB");
    assertThat(Line.next(List.of(absent), turn(1, ALL, 3))).contains(absent);
  }

  @Test
  void thoseBeforeAreThoseWhoAreCalledEarlier() {
    var own = waits(QueueClass.BOOKED, 2);
    var waiting =
        List.of(
            waits(QueueClass.BOOKED, 1),
            own,
            waits(QueueClass.PRIORITY, 9),
            waits(QueueClass.PRIORITY, 9),
            waits(QueueClass.BOOKED, 3));
    var before = Line.before(own.id(), waiting, turn(1, ALL, 3));
    assertThat(before)
        .extracting(InLine::line)
        .containsExactly(QueueClass.PRIORITY, QueueClass.BOOKED);
  }
}
