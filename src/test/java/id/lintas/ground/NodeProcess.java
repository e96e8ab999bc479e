package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A node in a process of its own, with what a test may do to it. */
final class NodeProcess implements AutoCloseable {
  private static final int STOP_SECONDS_MAX = 40;

  private final Process process;
  private final BufferedReader output;
  private final Path data;
  private final List<String> said = new ArrayList<>();

  private NodeProcess(Path data, List<String> command) throws IOException {
    this.data = data;
    this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    this.output = process.inputReader();
  }

  static NodeProcess database(Path data, Path binaries) throws IOException {
    return java(data, DatabaseNode.class.getName(), data.toString(), binaries.toString());
  }

  static NodeProcess java(Path data, String main, String... arguments) throws IOException {
    return java(data, List.of("-Xmx512m"), main, arguments);
  }

  static NodeProcess java(Path data, List<String> options, String main, String... arguments)
      throws IOException {
    // a run in the background of a script would hand down that Ctrl-C is ignored
    var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return new NodeProcess(data, command);
  }

  /** The first line of its output that begins so; fails with all of the output if none does. */
  String line(String beginning) throws IOException {
    return line(beginning, line -> line.startsWith(beginning));
  }

  /** The first line with these words in it. */
  String lineWith(String words) throws IOException {
    return line(words, line -> line.contains(words));
  }

  private String line(String wanted, Predicate<String> fits) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (fits.test(line)) return line;
    }
    throw new AssertionError("Ended before it said '" + wanted + "': " + said);
  }

  boolean runs() {
    return process.isAlive();
  }

  /** All it said until its end. */
  String lastWords() throws IOException, InterruptedException {
    output.lines().forEach(said::add);
    end();
    return String.join("\n", said);
  }

  void signal(String signal) throws IOException, InterruptedException {
    kill(signal, process.pid());
  }

  int end() throws InterruptedException {
    assertThat(process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return process.exitValue();
  }

  long serverPid() throws IOException {
    return PostmasterFile.read(data.resolve("pg")).orElseThrow().pid();
  }

  void killServer() throws IOException, InterruptedException {
    kill("KILL", serverPid());
  }

  /** Kills it and waits for the one that the node puts in its place. */
  void killServerAndAwaitTheNext() throws IOException, InterruptedException {
    var killed = serverPid();
    killServer();
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!nextIsReady(killed)) {
      assertThat(System.nanoTime()).as("another server comes in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private boolean nextIsReady(long killed) throws IOException {
    var file = PostmasterFile.read(data.resolve("pg"));
    return file.isPresent() && file.get().pid() != killed && file.get().ready();
  }

  boolean serverRuns() throws IOException {
    var file = PostmasterFile.read(data.resolve("pg"));
    return file.isPresent() && file.get().server(data.resolve("pg")).isPresent();
  }

  private static void kill(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    if (Files.exists(data.resolve("pg")) && serverRuns()) killServer();
  }
}
