package id.lintas.bench.allocation;

import id.lintas.bench.measure.Latencies;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one caller, one process or all of them saw in a run. */
final class Tally {
  /** Of the counted time: parties granted. */
  long granted;

  /** Of the counted time: parties granted or told "full". */
  long decided;

  /** Of the whole run. */
  long failed;

  /** The counted time, less when the attempts ran out. */
  double seconds;

  final Latencies latencies = new Latencies();

  /** Of the whole run: how many parties of which size were told "full" in which slot. */
  final TreeMap<Refusals, Integer> refusals = new TreeMap<>();

  record Refusals(int slot, int people) implements Comparable<Refusals> {
    @Override
    public int compareTo(Refusals other) {
      var bySlot = Integer.compare(slot, other.slot);
      return bySlot != 0 ? bySlot : Integer.compare(people, other.people);
    }
  }

  void refused(Attempt attempt) {
    refusals.merge(new Refusals(attempt.slot(), attempt.people()), 1, Integer::sum);
  }

  void add(Tally other) {
    granted += other.granted;
    decided += other.decided;
    failed += other.failed;
    seconds = Math.max(seconds, other.seconds);
    latencies.add(other.latencies);
    other.refusals.forEach((key, number) -> refusals.merge(key, number, Integer::sum));
  }

  String written() {
    var all =
        refusals.entrySet().stream()
            .map(one -> one.getKey().slot() + "/" + one.getKey().people() + "/" + one.getValue())
            .collect(Collectors.joining(","));
    return String.join(
        " ",
        String.valueOf(granted),
        String.valueOf(decided),
        String.valueOf(failed),
        String.valueOf(seconds),
        latencies.written(),
        all.isEmpty() ? "-" : all);
  }

  static Tally read(String written) {
    var words = written.split(" ");
    var tally = new Tally();
    tally.granted = Long.parseLong(words[0]);
    tally.decided = Long.parseLong(words[1]);
    tally.failed = Long.parseLong(words[2]);
    tally.seconds = Double.parseDouble(words[3]);
    tally.latencies.add(Latencies.read(words[4]));
    if (words[5].equals("-")) return tally;
    for (var one : words[5].split(",")) {
      var parts = one.split("/");
      tally.refusals.put(
          new Refusals(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
          Integer.parseInt(parts[2]));
    }
    return tally;
  }
}
