package id.lintas.bench.api;

import id.lintas.bench.http.Load;
import id.lintas.bench.http.Requests;
import id.lintas.bench.measure.Machine;
import id.lintas.bench.measure.Options;
import id.lintas.bench.measure.Temporary;
import id.lintas.bench.node.Cpu;
import id.lintas.bench.node.Node;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./lintas bench http}: bookings over the API, beside what the same server can do at all.
 */
public final class HttpBench {
  private static final int CITIZENS_A_SECOND_MAX = 16_000;
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final List<Slots> ALL = List.of(Slots.HOT, Slots.TWENTY, Slots.MANY, Slots.FULL);

  private final Node grouped;
  private final Node single;
  private final Crowd crowd;
  private final HttpReport report;
  private final long postmaster;

  private HttpBench(Node grouped, Node single, Crowd crowd, HttpReport report, long postmaster) {
    this.grouped = grouped;
    this.single = single;
    this.crowd = crowd;
    this.report = report;
    this.postmaster = postmaster;
  }

  public static void main(String[] args) throws Exception {
    var options =
        Options.read(args, "json", "quick", "rounds", "seconds", "writers", "warmup", "app");
    var quick = options.has("quick");
    var rounds = options.number("rounds", quick ? 1 : 5);
    var millis = 1_000 * options.number("seconds", quick ? 2 : 4);
    var writers = options.number("writers", 16);
    var app = Path.of(options.text("app", "target/app"));
    var before = Machine.load();
    try (var folder = Temporary.folder("lintas-bench-");
        var grouped = Node.start(app, folder.path(), List.of());
        var single =
            grouped.another(
                app,
                List.of(
                    "--lintas.booking.batch-max=1",
                    "--lintas.booking.writers=" + writers,
                    "--spring.datasource.hikari.maximum-pool-size=" + (writers + 10)))) {
      System.err.println("Making citizens");
      var crowd = Crowd.gather(grouped, CITIZENS_A_SECOND_MAX * (millis + 1_000) / 1_000);
      var report = new HttpReport(rounds, millis, writers);
      var postmaster = Cpu.postmaster(folder.path());
      var bench = new HttpBench(grouped, single, crowd, report, postmaster);
      bench.warmUp(options.count("warmup", quick ? 3 : 8));
      for (int round = 0; round < rounds; round++) {
        System.err.printf("Round %d of %d%n", round + 1, rounds);
        for (var connections : List.of(64, 256)) bench.round(connections, round, millis);
      }
      report.load(before, Machine.load());
      System.out.print(options.has("json") ? report.json() + "\n" : report.text());
    }
  }

  /** Until the figures no longer rise: a young JVM answers at half the speed of an old one. */
  private void warmUp(int seconds) throws Exception {
    System.err.println("Warming up");
    for (int i = 0; i < seconds; i++) {
      files(256, 1_000);
      forms(256, 1_000);
      book(grouped, Slots.TWENTY, 256, 1_000);
      book(single, Slots.TWENTY, 256, 1_000);
      book(grouped, Slots.FULL, 256, 500);
    }
  }

  private void round(int connections, int round, int millis) throws Exception {
    report.add("file", connections, files(connections, millis));
    report.add("form", connections, forms(connections, millis));
    for (int i = 0; i < ALL.size(); i++) {
      var slots = ALL.get((i + round) % ALL.size());
      report.add("group/" + slots.name(), connections, book(grouped, slots, connections, millis));
      if (!slots.full())
        report.add("single/" + slots.name(), connections, book(single, slots, connections, millis));
    }
  }

  private HttpReport.Run files(int connections, int millis) throws Exception {
    var request = Requests.get("/lintas.js");
    return measured(
        grouped, new Load(number -> request, status -> status == 200), connections, millis);
  }

  private HttpReport.Run forms(int connections, int millis) throws Exception {
    var requests = new byte[1_000][];
    for (int i = 0; i < requests.length; i++) requests[i] = crowd.formRequest(i);
    return measured(
        grouped,
        new Load(number -> requests[number % requests.length], status -> status == 200),
        connections,
        millis);
  }

  /** Everybody sends one order; afterwards the tables must say what the answers said. */
  private HttpReport.Run book(Node node, Slots slots, int connections, int millis)
      throws Exception {
    var database = grouped.database();
    slots.publish(database, crowd.size());
    var orders = crowd.orders(slots);
    var expected = slots.full() ? CONFLICT : CREATED;
    var run =
        measured(
            node,
            new Load(
                number -> number < orders.length ? orders[number] : null,
                status -> status == expected),
            connections,
            millis);
    var granted = slots.full() ? 0 : run.measured().good();
    var taken = Slots.taken(database);
    // whose answer was lost may well have a place
    if (taken < granted || taken > granted + run.measured().failed())
      throw new IllegalStateException(taken + " places taken, " + granted + " bookings answered");
    Slots.awaitChain(database);
    return run;
  }

  private HttpReport.Run measured(Node node, Load load, int connections, int millis)
      throws Exception {
    var before = Cpu.now(node.pid(), postmaster);
    var measured = load.run(node.port(), connections, millis);
    var used = Cpu.now(node.pid(), postmaster).since(before);
    return new HttpReport.Run(measured, used.each(Math.max(1, measured.good())));
  }
}
