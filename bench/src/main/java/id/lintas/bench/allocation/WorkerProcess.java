package id.lintas.bench.allocation;

import id.lintas.bench.node.Database;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The handle of a {@link Worker}. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;

  private WorkerProcess(Process process) {
    this.process = process;
    output = process.inputReader();
    input = process.outputWriter();
  }

  static WorkerProcess start(Database database, Path data, Path counter) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseG1GC",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            counter.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    var environment = builder.environment();
    environment.put("LINTAS_DB_URL", database.url());
    environment.put("LINTAS_DB_USER", database.user());
    environment.put("LINTAS_DB_PASSWORD", database.password());
    environment.put("LINTAS_DATA", data.toString());
    return new WorkerProcess(builder.start());
  }

  /** Waits until it has done what it was told before. */
  void ready() throws IOException {
    line(Worker.READY);
  }

  void tell(String line) throws IOException {
    input.write(line);
    input.newLine();
    input.flush();
  }

  Tally tally() throws IOException {
    return Tally.read(line(Worker.TALLY).substring(Worker.TALLY.length()));
  }

  private String line(String beginning) throws IOException {
    var said = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) return line;
      said.add(line);
    }
    throw new IOException("A worker ended: " + String.join("\n", said));
  }

  /** Its input ends, and so does it. */
  @Override
  public void close() throws IOException {
    input.close();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
