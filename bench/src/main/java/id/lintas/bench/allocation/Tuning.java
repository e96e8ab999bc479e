package id.lintas.bench.allocation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of connections with which each peer is at its best, by workload. */
final class Tuning {
  private static final int OWN = 10;
  private final Map<String, Integer> best = new HashMap<>();

  /** Serves as warm-up of the first process as well. */
  static Tuning of(Ground ground, List<Workload> workloads, List<Integer> sizes, int millis)
      throws IOException, SQLException, InterruptedException {
    var tuning = new Tuning();
    for (var workload : workloads) {
      for (var contender : Contender.ALL) {
        if (!contender.peer()) continue;
        var most = -1.0;
        for (var size : sizes) {
          var rate = ground.run(contender, workload, 1, size, millis).grantsPerSecond();
          if (rate > most) tuning.best.put(key(contender, workload), size);
          most = Math.max(most, rate);
        }
        System.err.printf(
            "  %s, %s: best with %d connections%n",
            contender.title(), workload.name(), tuning.connections(contender, workload));
      }
    }
    return tuning;
  }

  private static String key(Contender contender, Workload workload) {
    return contender.id() + "/" + workload.name();
  }

  /** Ours keeps the pool it is shipped with. */
  int connections(Contender contender, Workload workload) {
    return best.getOrDefault(key(contender, workload), OWN);
  }
}
