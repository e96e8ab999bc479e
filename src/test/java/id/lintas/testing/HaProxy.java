package id.lintas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine's own HAProxy with the configuration that is handed to operators, deploy/haproxy.cfg.
 * Only addresses, files and what needs root are put in their places here.
 */
public final class HaProxy implements AutoCloseable {
  private static final Path DELIVERED = Path.of("deploy/haproxy.cfg");
  private static final int TRIES_MAX = 200;

  private final Process process;
  private final int port;
  private final Path log;

  private HaProxy(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** In front of nodes by their names and ports; every answer names the one it came from. */
  public static HaProxy inFrontOf(
      Map<String, Integer> nodes, LocalCertificate certificate, Path folder)
      throws IOException, InterruptedException {
    var port = freePort();
    var file = folder.resolve("haproxy.cfg");
    Files.writeString(file, configuration(port, nodes, certificate));
    run(List.of(program(), "-c", "-f", file.toString()));
    var log = folder.resolve("haproxy.log");
    var process =
        new ProcessBuilder(program(), "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var balancer = new HaProxy(process, port, log);
    balancer.awaitOpen();
    return balancer;
  }

  private static String configuration(
      int port, Map<String, Integer> nodes, LocalCertificate certificate) throws IOException {
    var text = new Replaced(Files.readString(DELIVERED));
    text.put("log /dev/log local0", "log stdout format raw local0");
    text.put("    chroot /var/lib/haproxy\n    user haproxy\n    group haproxy\n", "");
    text.put("    stats socket /run/haproxy/admin.sock mode 660 level admin\n", "");
    text.put("maxconn 20000", "maxconn 1000");
    text.put("bind :80\n", "bind 127.0.0.1:" + freePort() + "\n");
    text.put(
        "bind :443 ssl crt /etc/haproxy/lintas.pem",
        "bind 127.0.0.1:" + port + " ssl crt " + certificate.pem());
    text.put(
        "/etc/haproxy/lintas-away.html", Path.of("deploy/away.html").toAbsolutePath().toString());
    var servers =
        nodes.entrySet().stream()
            .map(one -> "server %s 127.0.0.1:%d\n".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining("    "));
    text.put("server a 10.1.2.11:8080\n", servers);
    text.put("server b 10.1.2.12:8080\n", "http-response set-header X-Node %s\n");
    text.put("bind 127.0.0.1:8404", "bind 127.0.0.1:" + freePort());
    return text.text;
  }

  private static final class Replaced {
    private String text;

    Replaced(String text) {
      this.text = text;
    }

    void put(String delivered, String here) {
      assertThat(text).contains(delivered);
      text = text.replace(delivered, here);
    }
  }

  public URI at(String path) {
    return URI.create("https://localhost:" + port + path);
  }

  /** What it wrote down so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitOpen() throws IOException, InterruptedException {
    for (int tried = 0; tried < TRIES_MAX; tried++) {
      try (var open = new Socket("127.0.0.1", port)) {
        assertThat(open.isConnected()).isTrue();
        return;
      } catch (IOException notYet) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) break;
      }
    }
    throw new AssertionError("HAProxy did not start: " + log());
  }

  private static String program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("LINTAS_HAPROXY")).map(Path::of).stream(),
            Stream.concat(
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of),
                    Stream.of(Path.of("/usr/sbin")))
                .map(folder -> folder.resolve("haproxy")))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No HAProxy found: run the tests by ./lintas test, which installs it where it may"));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("WARNING");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
