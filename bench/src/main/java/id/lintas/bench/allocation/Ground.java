package id.lintas.bench.allocation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Server, processes and counter: where runs take place, one after another. */
final class Ground implements AutoCloseable {
  /** More than they grant; attempts beyond it end a run early. */
  private static final long PLACES_A_SECOND_MAX = 200_000;

  private static final long PEERS_PLACES_A_SECOND_MAX = 40_000;

  private static final int LEAD_MILLIS = 400;

  private final Server server;
  private final SharedCounter counter;
  private final List<WorkerProcess> workers = new ArrayList<>();
  private final int callers;
  private double chainSeconds;

  Ground(Server server, Path folder, int callers) throws IOException {
    this.server = server;
    this.callers = callers;
    var file = folder.resolve("counter");
    counter = new SharedCounter(file);
    // one after the other: the first makes schema and keys
    for (int i = 0; i < 2; i++) {
      var worker = WorkerProcess.start(server.database(), folder, file);
      workers.add(worker);
      worker.ready();
    }
  }

  /** The callers and connections are shared out over the processes: the crowd stays the same. */
  Result run(Contender contender, Workload workload, int processes, int connections, int millis)
      throws IOException, SQLException, InterruptedException {
    var wholeMillis = LEAD_MILLIS + millis;
    var most = contender.peer() ? PEERS_PLACES_A_SECOND_MAX : PLACES_A_SECOND_MAX;
    var run =
        new Run(
            contender.id(),
            workload,
            workload.openings(most * wholeMillis / 1_000),
            Math.max(1, connections / processes),
            callers / processes,
            LEAD_MILLIS,
            millis);
    server.prepare(contender, workload, run.openings());
    counter.reset();
    var taking = workers.subList(0, processes);
    for (var worker : taking) worker.tell(run.written());
    for (var worker : taking) worker.ready();
    for (var worker : taking) worker.tell("go");
    var tally = new Tally();
    for (var worker : taking) tally.add(worker.tally());
    var slots = workload.slots() * run.openings();
    var drawn = Math.min(counter.drawn(), run.attempts());
    var result = Result.of(workload, tally, server.taken(contender, slots), drawn);
    if (contender.whole()) chainSeconds += server.awaitChain();
    return result;
  }

  /** How long the chaining of our record went on after our runs, in all. */
  double chainSeconds() {
    return chainSeconds;
  }

  @Override
  public void close() throws IOException {
    for (var worker : workers) worker.close();
    counter.close();
  }
}
