package id.lintas.visit.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is next. Of so many calls one is of the priority class while any of it waits, so that neither
 * the priority nor all others wait for the last of the other side; among the others, and within the
 * priority, whoever waits longest. Whoever was sent to a counter comes first there, and who came
 * too late for their hour after everybody who was in time.
 */
public final class Line {
  private Line() {}

  /**
   * A counter that calls.
   *
   * @param recent the classes of the office's last calls, the latest first
   * @param calls how many there were today
   * @param every one of so many calls is for the priority
   */
  public record Turn(
      int counter, Set<QueueClass> serves, List<QueueClass> recent, int calls, int every) {
    public Turn {
      serves = Set.copyOf(serves);
      recent = List.copyOf(recent);
    }

    Turn after(QueueClass called) {
      var now = new ArrayList<>(List.of(called));
      now.addAll(recent.subList(0, Math.min(recent.size(), Math.max(0, every - 2))));
      return new Turn(counter, serves, now, calls + 1, every);
    }
  }

  /** Empty where nobody waits whom this counter may call. */
  public static Optional<InLine> next(List<InLine> waiting, Turn turn) {
    var sent = first(waiting.stream().filter(one -> isSentTo(one, turn.counter())), turn);
    if (sent.isPresent()) return sent;
    var open =
        waiting.stream()
            .filter(one -> one.counter().isEmpty() && turn.serves().contains(one.line()))
            .toList();
    var inTime = open.stream().filter(one -> !one.late()).toList();
    var due = inTime.isEmpty() ? open : inTime;
    var awake = due.stream().filter(one -> one.afterCall() <= turn.calls()).toList();
    var there = awake.isEmpty() ? due : awake;
    var priority = first(there.stream().filter(Line::isPriority), turn);
    var other = first(there.stream().filter(one -> !isPriority(one)), turn);
    if (priority.isEmpty()) return other;
    if (other.isEmpty()) return priority;
    var served =
        turn.recent().stream().limit(turn.every() - 1L).anyMatch(QueueClass.PRIORITY::equals);
    return served ? other : priority;
  }

  /**
   * Those who will be called before one of them, as it stands: who comes later with priority may
   * still pass.
   */
  public static List<InLine> before(UUID whose, List<InLine> waiting, Turn turn) {
    var left = new ArrayList<>(waiting);
    var before = new ArrayList<InLine>();
    var now = turn;
    while (true) {
      var next = next(left, now);
      if (next.isEmpty() || next.get().id().equals(whose)) return before;
      before.add(next.get());
      left.remove(next.get());
      now = now.after(next.get().line());
    }
  }

  private static boolean isSentTo(InLine one, int counter) {
    return one.counter().filter(only -> only == counter).isPresent();
  }

  private static boolean isPriority(InLine one) {
    return one.line() == QueueClass.PRIORITY;
  }

  private static Optional<InLine> first(Stream<InLine> some, Turn turn) {
    return some.min(
        Comparator.comparing((InLine one) -> one.afterCall() > turn.calls())
            .thenComparing(InLine::waitsFrom)
            .thenComparing(one -> one.number().given())
            .thenComparing(one -> one.number().serial()));
  }
}
