package id.lintas.bench.node;

import id.lintas.bench.measure.AtTheEnd;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A node of the product in a process of its own, in sandbox mode, on a data folder of its own. */
public final class Node implements AutoCloseable {
  private static final String READY = "Lintas ready: http://localhost:";
  private static final int STOP_SECONDS_MAX = 40;

  /** Below those that the system lends to outgoing connections: it is there after a restart. */
  private static final int PORT_MIN = 11_000;

  private static final int PORT_MAX = 20_000;

  private final Command command;
  private final Path data;
  private Process process;

  private Node(Command command, Path data, Process process) {
    this.command = command;
    this.data = data;
    this.process = process;
  }

  private record Command(List<String> words, Map<String, String> environment, int port) {
    Process start() throws IOException {
      var builder = new ProcessBuilder(words).redirectErrorStream(true);
      if (environment.isEmpty()) builder.environment().remove("LINTAS_DB_URL");
      builder.environment().putAll(environment);
      var process = builder.start();
      var output = process.inputReader();
      awaitReady(process, output);
      Thread.ofPlatform().daemon().name("node-output").start(() -> show(output));
      return process;
    }

    @Override
    public String toString() {
      return "Command";
    }
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
    var port = freePort();
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    var javaOptions = System.getenv().getOrDefault("LINTAS_JAVA_OPTS", "").strip();
    words.addAll(List.of("@" + app.resolve("node.options"), "-Xshare:auto"));
    if (!javaOptions.isEmpty()) words.addAll(List.of(javaOptions.split("\\s+")));
    words.addAll(List.of("-jar", app.resolve("lintas.jar").toString()));
    words.addAll(List.of("--server.port=" + port, "--lintas.data=" + data));
    words.addAll(options);
    var command = new Command(List.copyOf(words), environment, port);
    var node = new Node(command, data, command.start());
    AtTheEnd.undo(node);
    return node;
  }

  private static int freePort() throws IOException {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(PORT_MIN, PORT_MAX);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (java.net.BindException taken) {
        // the next one, then
      }
    }
  }

  private static void awaitReady(Process process, BufferedReader output) throws IOException {
    var said = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith(READY)) return;
    }
    process.destroy();
    throw new IOException("The node did not start: " + String.join("\n", said));
  }

  private static void show(BufferedReader output) {
    try {
      for (var line = output.readLine(); line != null; line = output.readLine())
        System.err.println("  node: " + line);
    } catch (IOException ended) {
      // it was killed in the middle of a word
    }
  }

  public int port() {
    return command.port();
  }

  public long pid() {
    return process.pid();
  }

  /** How to reach its PostgreSQL beside it. */
  public Database database() throws IOException {
    return Database.ofFolder(data);
  }

  /** As by {@code kill -9}; its database goes on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The same again, on the same port, after it was killed. */
  public void startAgain() throws IOException {
    process = command.start();
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
