package id.lintas.bench.allocation;

import id.lintas.bench.node.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that gives places away, as one node of an installation does. Told by lines what to run;
 * the product runs in it from the beginning, its web server idle.
 */
final class Worker {
  static final String READY = "#ready";
  static final String TALLY = "#tally ";

  private Worker() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var environment = System.getenv();
    var database =
        new Database(
            environment.get("LINTAS_DB_URL"),
            environment.get("LINTAS_DB_USER"),
            environment.get("LINTAS_DB_PASSWORD"));
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var counter = new SharedCounter(Path.of(args[0]));
        var product = Lintas.start()) {
      System.out.println(READY);
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        run(Run.read(line.split(" ")), product, database, counter, input);
      }
    }
  }

  private static void run(
      Run run, Lintas product, Database database, SharedCounter counter, BufferedReader input)
      throws IOException, InterruptedException {
    var contender = Contender.of(run.contender());
    if (contender.whole()) {
      measure(run, product, counter, input);
      return;
    }
    try (var strategy = contender.opening().open(database, run.connections(), run.workload())) {
      measure(run, strategy, counter, input);
    }
  }

  private static void measure(
      Run run, Strategy strategy, SharedCounter counter, BufferedReader input)
      throws IOException, InterruptedException {
    System.out.println(READY);
    input.readLine();
    System.out.println(TALLY + Callers.call(run, strategy, counter).written());
  }
}
