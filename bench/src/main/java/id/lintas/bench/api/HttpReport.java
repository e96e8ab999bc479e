package id.lintas.bench.api;

import id.lintas.bench.http.Load;
import id.lintas.bench.measure.Json;
import id.lintas.bench.measure.Machine;
import id.lintas.bench.measure.Medians;
import id.lintas.bench.node.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The runs over HTTP, their medians and ratios. */
final class HttpReport {
  private static final List<String> SLOTS = List.of("hot", "twenty", "many");
  private static final Map<String, String> TITLES =
      Map.of(
          "file", "a small file",
          "form", "JSON call, signed in, no table",
          "group/full", "booking, all full",
          "group/hot", "booking, one slot",
          "group/twenty", "booking, 20 slots",
          "group/many", "booking, 960 slots",
          "single/hot", "a transaction each, one slot",
          "single/twenty", "a transaction each, 20 slots",
          "single/many", "a transaction each, 960 slots");

  private final int rounds;
  private final int millis;
  private final int writers;
  private final Map<Cell, List<Run>> runs = new TreeMap<>();
  private double loadBefore;
  private double loadAfter;

  HttpReport(int rounds, int millis, int writers) {
    this.rounds = rounds;
    this.millis = millis;
    this.writers = writers;
  }

  /**
   * @param cpu for each good answer
   */
  record Run(Load.Measured measured, Cpu cpu) {}

  private record Cell(int connections, String kind) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      var byConnections = Integer.compare(connections, other.connections);
      return byConnections != 0 ? byConnections : kind.compareTo(other.kind);
    }
  }

  void add(String kind, int connections, Run run) {
    runs.computeIfAbsent(new Cell(connections, kind), cell -> new ArrayList<>()).add(run);
    System.err.print(line(new Cell(connections, kind), List.of(run)));
  }

  void load(double before, double after) {
    loadBefore = before;
    loadAfter = after;
  }

  private static double median(List<Run> some, ToDoubleFunction<Run> figure) {
    return Medians.of(some.stream().mapToDouble(figure).toArray());
  }

  private List<Run> of(int connections, String kind) {
    return runs.getOrDefault(new Cell(connections, kind), List.of());
  }

  /** The median over the rounds of the one to the other in the same round. */
  private double ratio(int connections, String one, String other, ToDoubleFunction<Run> figure) {
    var ones = of(connections, one);
    var others = of(connections, other);
    var ratios = new double[ones.size()];
    for (int i = 0; i < ratios.length; i++)
      ratios[i] = figure.applyAsDouble(ones.get(i)) / figure.applyAsDouble(others.get(i));
    return Medians.of(ratios);
  }

  String json() {
    var json = new Json().text("bench", "http").number("rounds", rounds);
    json.number("seconds", millis / 1e3).number("writersOfSingleTransactions", writers);
    json.number("cores", Machine.cores());
    json.number("loadBefore", loadBefore).number("loadAfter", loadAfter);
    for (var connections : List.of(64, 256)) {
      var some = new Json();
      runs.forEach(
          (cell, all) -> {
            if (cell.connections() == connections) some.object(cell.kind(), figures(all));
          });
      some.object("ratioToTransactionEach", ratios(connections, "single/"));
      some.object("ratioToFile", ratios(connections, "file"));
      some.object("ratioToJsonCall", ratios(connections, "form"));
      json.object("connections" + connections, some);
    }
    return json.toString();
  }

  private Json ratios(int connections, String other) {
    var json = new Json();
    for (var slots : SLOTS) {
      var beside = other.endsWith("/") ? other + slots : other;
      json.number(slots, ratio(connections, "group/" + slots, beside, HttpReport::rate));
    }
    return json;
  }

  private static double rate(Run run) {
    return run.measured().perSecond();
  }

  private static Json figures(List<Run> all) {
    return new Json()
        .number("perSecond", median(all, HttpReport::rate))
        .number("p50Millis", median(all, run -> run.measured().p50Millis()))
        .number("p99Millis", median(all, run -> run.measured().p99Millis()))
        .number("failed", all.stream().mapToInt(run -> run.measured().failed()).sum())
        .number("cpuMicrosNode", median(all, run -> run.cpu().node()))
        .number("cpuMicrosDatabase", median(all, run -> run.cpu().database()))
        .number("cpuMicrosDriver", median(all, run -> run.cpu().driver()));
  }

  String text() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d cores, load %.1f before and %.1f after; %d rounds of %.1f s; a transaction each: %d writers%n%n",
            Machine.cores(),
            loadBefore,
            loadAfter,
            rounds,
            millis / 1e3,
            writers));
    text.append(
        "%5s  %-32s %9s %8s %8s %7s   CPU µs each: node, database, driver%n"
            .formatted("conn.", "", "each s", "p50 ms", "p99 ms", "failed"));
    runs.forEach((cell, all) -> text.append(line(cell, all)));
    for (var connections : List.of(64, 256)) {
      for (var slots : SLOTS)
        text.append(
            String.format(
                Locale.ROOT,
                "%5d  %-7s %.1f times a transaction each, p99 %.2f of it; %.2f of the file, %.2f of the JSON call%n",
                connections,
                slots,
                ratio(connections, "group/" + slots, "single/" + slots, HttpReport::rate),
                ratio(
                    connections,
                    "group/" + slots,
                    "single/" + slots,
                    run -> run.measured().p99Millis()),
                ratio(connections, "group/" + slots, "file", HttpReport::rate),
                ratio(connections, "group/" + slots, "form", HttpReport::rate)));
    }
    return text.toString();
  }

  private static String line(Cell cell, List<Run> all) {
    return String.format(
        Locale.ROOT,
        "%5d  %-32s %9.0f %8.1f %8.1f %7d   %6.0f %6.0f %6.0f%n",
        cell.connections(),
        TITLES.getOrDefault(cell.kind(), cell.kind()),
        median(all, HttpReport::rate),
        median(all, run -> run.measured().p50Millis()),
        median(all, run -> run.measured().p99Millis()),
        all.stream().mapToInt(run -> run.measured().failed()).sum(),
        median(all, run -> run.cpu().node()),
        median(all, run -> run.cpu().database()),
        median(all, run -> run.cpu().driver()));
  }
}
