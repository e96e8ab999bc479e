package id.lintas.bench.allocation;

import id.lintas.bench.measure.Machine;
import id.lintas.bench.measure.Options;
import id.lintas.bench.measure.Temporary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code ./lintas bench allocation}: places given away per second, and whether rightly. */
public final class AllocationBench {
  private static final List<Workload> COMPARED =
      List.of(Workload.HOT, Workload.TWENTY, Workload.MANY);

  private AllocationBench() {}

  public static void main(String[] args) throws Exception {
    var options = Options.read(args, "json", "quick", "rounds", "seconds", "callers");
    var rounds = options.number("rounds", options.has("quick") ? 2 : 5);
    var millis = 1_000 * options.number("seconds", options.has("quick") ? 2 : 4);
    var callers = options.number("callers", 256);
    var sizes = options.has("quick") ? List.of(4, 16, 32) : List.of(2, 4, 8, 16, 32);
    var before = Machine.load();
    try (var folder = Temporary.folder("lintas-bench-");
        var server = Server.open(folder.path(), System.getenv());
        var ground = new Ground(server, folder.path(), callers)) {
      System.err.println("Warming up, and looking for each one's best pool");
      warmUp(ground, millis);
      var tuning = Tuning.of(ground, COMPARED, sizes, Math.max(1_000, millis / 2));
      var report = new Report(server.described(), callers, rounds, millis, tuning);
      for (int processes = 1; processes <= 2; processes++) {
        if (processes == 2) warmUp(ground, millis);
        for (int round = 0; round < rounds; round++) {
          System.err.printf("Round %d of %d, %d process(es)%n", round + 1, rounds, processes);
          round(ground, tuning, report, processes, round, millis);
        }
      }
      report.chain(ground.chainSeconds());
      report.load(before, Machine.load());
      System.out.print(options.has("json") ? report.json() + "\n" : report.text());
    }
  }

  /** In both processes, until the compiler of the JDK has seen everything. */
  private static void warmUp(Ground ground, int millis) throws Exception {
    for (var workload : COMPARED) {
      for (var contender : Contender.ALL) {
        var share = contender.peer() ? millis / 2 : millis;
        ground.run(contender, workload, 2, 16, share);
      }
    }
  }

  /** Who comes first changes with the round, and each meets the machine as the others left it. */
  private static void round(
      Ground ground, Tuning tuning, Report report, int processes, int round, int millis)
      throws Exception {
    var order = new ArrayList<>(Contender.ALL);
    Collections.rotate(order, -round);
    var workloads = new ArrayList<>(Workload.ALL);
    Collections.rotate(workloads, -round);
    for (var workload : workloads) {
      for (var contender : order) {
        var connections = tuning.connections(contender, workload);
        var result = ground.run(contender, workload, processes, connections, millis);
        report.add(contender, workload, processes, result);
      }
    }
  }
}
