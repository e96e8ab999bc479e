package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.LintasApplication;
import id.lintas.testing.TestCluster;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node without memory is no deaf one: it ends, and what watches it starts it again. */
class OutOfMemoryTests {
  private static final String OPTIONS = "@" + Path.of("src/main/jvm/node.options").toAbsolutePath();
  private static final int OUT_OF_MEMORY = 3;
  private static final int CONNECTIONS_MAX = 8_000;
  private static final Pattern READY = Pattern.compile("localhost:(\\d+)");

  @TempDir private Path data;

  @Test
  void endsWhenItsMemoryIsUsedUpAndStartsAgainOnTheSameData() throws Exception {
    try (var node = start("-Xmx72m")) {
      flood(portOf(node));
      assertThat(node.end()).isEqualTo(OUT_OF_MEMORY);
      assertThat(node.serverRuns()).isTrue();
    }
    try (var node = start("-Xmx512m")) {
      assertThat(health(portOf(node))).isEqualTo(200);
      node.signal("TERM");
      node.end();
      assertThat(node.serverRuns()).isFalse();
    }
  }

  /** The options are those of the launcher; only the memory is a test's. */
  private NodeProcess start(String memory) throws IOException {
    return NodeProcess.java(
        data,
        List.of(OPTIONS, memory),
        LintasApplication.class.getName(),
        "--server.port=0",
        "--lintas.data=" + data,
        "--lintas.postgres.binaries=" + TestCluster.binaries());
  }

  /** Many who begin a request and never end it. */
  private static void flood(int port) throws IOException {
    var half = "GET / HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.US_ASCII);
    var open = new ArrayList<Socket>();
    try {
      for (var n = 0; n < CONNECTIONS_MAX; n++) {
        var socket = new Socket("localhost", port);
        open.add(socket);
        socket.getOutputStream().write(half);
      }
    } catch (IOException gone) {
      assertThat(open).isNotEmpty();
    } finally {
      for (var socket : open) socket.close();
    }
  }

  private static int portOf(NodeProcess node) throws IOException {
    var line = READY.matcher(node.line("Lintas ready:"));
    assertThat(line.find()).isTrue();
    return Integer.parseInt(line.group(1));
  }

  private static int health(int port) throws Exception {
    var address = URI.create("http://localhost:" + port + "/actuator/health");
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
