package id.lintas.bench.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node of the product in a process of its own, in sandbox mode, on a data folder of its own. */
public final class Node implements AutoCloseable {
  private static final String READY = "Lintas ready: http://localhost:";
  private static final int STOP_SECONDS_MAX = 40;

  private final Process process;
  private final int port;
  private final Path data;

  private Node(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /**
   * Starts what the launcher has built.
   *
   * @param app the folder with lintas.jar and its libraries
   * @param data for its database and keys; made when absent
   * @param options such as {@code --lintas.booking.batch-max=1}
   */
  public static Node start(Path app, Path data, List<String> options) throws IOException {
    return start(app, data, options, Map.of());
  }

  /** A further node on the database and with the keys of this one. */
  public Node another(Path app, List<String> options) throws IOException {
    var given = database();
    var all = new ArrayList<String>(options);
    all.add("--lintas.mode=sandbox");
    var environment =
        Map.of(
            "LINTAS_DB_URL", given.url(),
            "LINTAS_DB_USER", given.user(),
            "LINTAS_DB_PASSWORD", given.password(),
            "LINTAS_KEYS_TEXT", Files.readString(data.resolve("keys")));
    return start(app, data, all, environment);
  }

  private static Node start(
      Path app, Path data, List<String> options, Map<String, String> environment)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    var javaOptions = System.getenv().getOrDefault("LINTAS_JAVA_OPTS", "").strip();
    command.addAll(List.of("@" + app.resolve("node.options"), "-Xshare:auto"));
    if (!javaOptions.isEmpty()) command.addAll(List.of(javaOptions.split("\\s+")));
    command.addAll(List.of("-jar", app.resolve("lintas.jar").toString()));
    command.addAll(List.of("--server.port=0", "--lintas.data=" + data));
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (environment.isEmpty()) builder.environment().remove("LINTAS_DB_URL");
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = process.inputReader();
    var port = port(process, output);
    Thread.ofPlatform().daemon().name("node-output").start(() -> show(output));
    return new Node(process, port, data);
  }

  private static int port(Process process, BufferedReader output) throws IOException {
    var said = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith(READY))
        return Integer.parseInt(line.substring(READY.length()).split("[^0-9]", 2)[0]);
    }
    process.destroy();
    throw new IOException("The node did not start: " + String.join("\n", said));
  }

  private static void show(BufferedReader output) {
    output.lines().forEach(line -> System.err.println("  node: " + line));
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** How to reach its PostgreSQL beside it. */
  public Database database() throws IOException {
    return Database.ofFolder(data);
  }

  /** As by Ctrl-C: it answers what it has begun, and stops its database. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
