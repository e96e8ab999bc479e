package id.lintas.bench.allocation;

import id.lintas.bench.measure.Json;
import id.lintas.bench.measure.Machine;
import id.lintas.bench.measure.Medians;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All results, their medians, and ours beside the best exact peer of the same round. */
final class Report {
  private final String server;
  private final int callers;
  private final int rounds;
  private final int millis;
  private final Tuning tuning;
  private final Map<Cell, List<Result>> results = new HashMap<>();
  private double chainSeconds;
  private double loadBefore;
  private double loadAfter;

  private record Cell(String contender, String workload, int processes) {}

  Report(String server, int callers, int rounds, int millis, Tuning tuning) {
    this.server = server;
    this.callers = callers;
    this.rounds = rounds;
    this.millis = millis;
    this.tuning = tuning;
  }

  void add(Contender contender, Workload workload, int processes, Result result) {
    results
        .computeIfAbsent(
            new Cell(contender.id(), workload.name(), processes), cell -> new ArrayList<>())
        .add(result);
    System.err.printf(
        Locale.ROOT,
        "  %-9s %-36s %8.0f grants/s, p99 %7.1f ms, oversold %d, falsely full %d, failed %d%n",
        workload.name(),
        contender.title(),
        result.grantsPerSecond(),
        result.p99Millis(),
        result.oversold(),
        result.falselyFull(),
        result.failed());
  }

  void chain(double seconds) {
    chainSeconds = seconds;
  }

  void load(double before, double after) {
    loadBefore = before;
    loadAfter = after;
  }

  private List<Result> of(Contender contender, Workload workload, int processes) {
    return results.getOrDefault(
        new Cell(contender.id(), workload.name(), processes), Collections.emptyList());
  }

  private double median(
      Contender contender, Workload workload, int processes, ToDoubleFunction<Result> figure) {
    return Medians.of(of(contender, workload, processes).stream().mapToDouble(figure).toArray());
  }

  private long sum(
      Contender contender, Workload workload, int processes, ToDoubleFunction<Result> figure) {
    return (long) of(contender, workload, processes).stream().mapToDouble(figure).sum();
  }

  /** The median over the rounds of ours to the best exact peer of that round. */
  private double ratio(
      String id, Workload workload, int processes, ToDoubleFunction<Result> figure) {
    var ours = of(Contender.of(id), workload, processes);
    var ratios = new double[ours.size()];
    for (int round = 0; round < ratios.length; round++) {
      var best = 0.0;
      for (var peer : Contender.ALL) {
        if (!peer.peer() || !peer.exact()) continue;
        best = Math.max(best, figure.applyAsDouble(of(peer, workload, processes).get(round)));
      }
      ratios[round] = figure.applyAsDouble(ours.get(round)) / best;
    }
    return Medians.of(ratios);
  }

  private Contender bestExactPeer(Workload workload, int processes) {
    Contender best = null;
    var most = -1.0;
    for (var peer : Contender.ALL) {
      if (!peer.peer() || !peer.exact()) continue;
      var rate = median(peer, workload, processes, Result::grantsPerSecond);
      if (rate > most) best = peer;
      most = Math.max(most, rate);
    }
    return best == null ? Contender.ALL.getFirst() : best;
  }

  String json() {
    var json = new Json().text("bench", "allocation").text("server", server);
    json.number("callers", callers).number("rounds", rounds).number("seconds", millis / 1e3);
    json.number("loadBefore", loadBefore).number("loadAfter", loadAfter);
    json.number("cores", Machine.cores()).number("auditChainAfterRunsSeconds", chainSeconds);
    json.object("ratioToBestExactPeer", ratios(Contender.ALONE, 1));
    json.object("ratioToBestExactPeerTwoProcesses", ratios(Contender.ALONE, 2));
    json.object("p99ToBestExactPeer", latencies(Contender.ALONE));
    json.object("wholeProductToBestExactPeer", ratios(Contender.WHOLE, 1));
    json.object("wholeProductToBestExactPeerTwoProcesses", ratios(Contender.WHOLE, 2));
    json.object("wholeProductP99ToBestExactPeer", latencies(Contender.WHOLE));
    var strategies = new Json();
    for (var contender : Contender.ALL) strategies.object(contender.id(), json(contender));
    return json.object("strategies", strategies).array("notes", Notes.of(this::rate)).toString();
  }

  private double rate(Contender contender, Workload workload) {
    return median(contender, workload, 1, Result::grantsPerSecond);
  }

  private Json ratios(String ours, int processes) {
    var json = new Json();
    for (var workload : List.of(Workload.HOT, Workload.TWENTY, Workload.MANY))
      json.number(workload.name(), ratio(ours, workload, processes, Result::grantsPerSecond));
    return json;
  }

  private Json latencies(String ours) {
    var json = new Json();
    for (var workload : List.of(Workload.HOT, Workload.TWENTY, Workload.MANY)) {
      var best = median(bestExactPeer(workload, 1), workload, 1, Result::p99Millis);
      json.number(
          workload.name(), median(Contender.of(ours), workload, 1, Result::p99Millis) / best);
    }
    return json;
  }

  private Json json(Contender contender) {
    var json = new Json().text("title", contender.title());
    json.text("exact", contender.exact() ? "yes" : "no");
    for (int processes = 1; processes <= 2; processes++) {
      var some = new Json();
      for (var workload : Workload.ALL)
        some.object(workload.name(), figures(contender, workload, processes));
      json.object(processes == 1 ? "oneProcess" : "twoProcesses", some);
    }
    return json;
  }

  private Json figures(Contender contender, Workload workload, int processes) {
    var cell = new Json();
    cell.number("grantsPerSecond", median(contender, workload, processes, Result::grantsPerSecond));
    cell.number(
        "decisionsPerSecond", median(contender, workload, processes, Result::decisionsPerSecond));
    cell.number("oversold", sum(contender, workload, processes, Result::oversold));
    cell.number("falselyFull", sum(contender, workload, processes, Result::falselyFull));
    cell.number("failed", sum(contender, workload, processes, Result::failed));
    cell.number("p50Millis", median(contender, workload, processes, Result::p50Millis));
    cell.number("p95Millis", median(contender, workload, processes, Result::p95Millis));
    cell.number("p99Millis", median(contender, workload, processes, Result::p99Millis));
    if (contender.peer()) cell.number("connections", tuning.connections(contender, workload));
    return cell;
  }

  String text() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s; %d cores, load %.1f before and %.1f after; %d callers, %d rounds of %.1f s%n",
            server,
            Machine.cores(),
            loadBefore,
            loadAfter,
            callers,
            rounds,
            millis / 1e3));
    for (int processes = 1; processes <= 2; processes++) {
      for (var workload : Workload.ALL) table(text, workload, processes);
    }
    text.append("%nNotes%n".formatted());
    for (var note : Notes.of(this::rate)) text.append("  ").append(note).append('\n');
    return text.toString();
  }

  private void table(StringBuilder text, Workload workload, int processes) {
    text.append("%n%s, %d process(es)%n".formatted(workload.name(), processes));
    text.append(
        "  %-36s %9s %9s %8s %8s %6s %7s %7s %7s%n"
            .formatted(
                "", "grants/s", "decid./s", "oversold", "fl. full", "failed", "p50", "p95", "p99"));
    for (var contender : Contender.ALL)
      text.append(
          String.format(
              Locale.ROOT,
              "  %-36s %9.0f %9.0f %8d %8d %6d %7.1f %7.1f %7.1f%n",
              contender.title(),
              median(contender, workload, processes, Result::grantsPerSecond),
              median(contender, workload, processes, Result::decisionsPerSecond),
              sum(contender, workload, processes, Result::oversold),
              sum(contender, workload, processes, Result::falselyFull),
              sum(contender, workload, processes, Result::failed),
              median(contender, workload, processes, Result::p50Millis),
              median(contender, workload, processes, Result::p95Millis),
              median(contender, workload, processes, Result::p99Millis)));
    text.append(
        String.format(
            Locale.ROOT,
            "  to the best exact peer of each round: alone %.2f, the whole product %.2f (medians); best by median: %s%n",
            ratio(Contender.ALONE, workload, processes, Result::grantsPerSecond),
            ratio(Contender.WHOLE, workload, processes, Result::grantsPerSecond),
            bestExactPeer(workload, processes).title()));
  }
}
