package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.measure.Latencies;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What came back, by kind. Counted on the driver's thread; the sums are looked at from others. */
final class Tally {
  private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<Integer, Integer>> statuses = new EnumMap<>(Kind.class);
  private final Map<String, Integer> oddities = new TreeMap<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger tickets = new AtomicInteger();

  Tally() {
    for (var kind : Kind.values()) {
      latencies.put(kind, new Latencies());
      statuses.put(kind, new TreeMap<>());
    }
  }

  /** Only what was answered has a latency: who is sent away at once must not make it better. */
  void count(Kind kind, Answer answer) {
    answers.lazySet(answers.get() + 1);
    of(statuses, kind).merge(answer.status(), 1, Integer::sum);
    if (answer.status() >= 200 && answer.status() < 500) of(latencies, kind).record(answer.nanos());
  }

  private static <T> T of(Map<Kind, T> map, Kind kind) {
    var found = map.get(kind);
    if (found == null) throw new IllegalStateException("no " + kind);
    return found;
  }

  /** Something that a rehearsal should not see, by what it was. */
  void odd(String what) {
    oddities.merge(what, 1, Integer::sum);
  }

  void knows(boolean withTicket) {
    known.lazySet(known.get() + 1);
    if (withTicket) tickets.lazySet(tickets.get() + 1);
  }

  long answers() {
    return answers.get();
  }

  int known() {
    return known.get();
  }

  int tickets() {
    return tickets.get();
  }

  Latencies latencies(Kind kind) {
    return of(latencies, kind);
  }

  Map<Integer, Integer> statuses(Kind kind) {
    return of(statuses, kind);
  }

  Map<String, Integer> oddities() {
    return oddities;
  }
}
