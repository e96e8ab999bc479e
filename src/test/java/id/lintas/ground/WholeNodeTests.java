package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.LintasApplication;
import id.lintas.testing.TestCluster;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own: started, stopped, killed, started again. */
class WholeNodeTests {
  private static final int ENDED_BY_SIGTERM = 128 + 15;
  private static final int ENDED_BY_CTRL_C = 128 + 2;
  private static final Pattern READY =
      Pattern.compile("Lintas ready: http://localhost:(\\d+) \\(\\d+\\.\\d s\\)");

  @TempDir private Path data;

  @Test
  void startsAgainOnTheSameDataHoweverItEnded() throws Exception {
    try (var node = start("0")) {
      assertThat(health(portOf(node))).isEqualTo(200);
      assertThat(start("0").lastWords()).contains("Another Lintas is running on the data folder");
      node.signal("INT");
      assertThat(node.end()).isEqualTo(ENDED_BY_CTRL_C);
      assertThat(node.serverRuns()).isFalse();
    }
    try (var node = start("0")) {
      portOf(node);
      node.signal("KILL");
      node.killServer();
    }
    try (var node = start("0")) {
      assertThat(health(portOf(node))).isEqualTo(200);
      node.signal("TERM");
      assertThat(node.end()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(node.serverRuns()).isFalse();
    }
  }

  @Test
  void saysWhatToDoWhenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var node = start(String.valueOf(taken.getLocalPort()));
      assertThat(node.lastWords())
          .contains("Port " + taken.getLocalPort() + " is taken")
          .contains("--port " + (taken.getLocalPort() + 1))
          .doesNotContain("Exception");
      assertThat(node.end()).isEqualTo(1);
      assertThat(node.serverRuns()).isFalse();
    }
  }

  @Test
  void saysWhatToDoWhenTheGivenDatabaseDoesNotAnswer() throws Exception {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    var node =
        start(
            "0",
            "--lintas.mode=sandbox",
            "--lintas.db.url=jdbc:postgresql://127.0.0.1:" + closed + "/lintas");
    assertThat(node.lastWords()).contains("does not answer").doesNotContain("Exception");
    assertThat(node.end()).isEqualTo(1);
  }

  private NodeProcess start(String port, String... more) throws Exception {
    var arguments = new String[3 + more.length];
    arguments[0] = "--server.port=" + port;
    arguments[1] = "--lintas.data=" + data;
    arguments[2] = "--lintas.postgres.binaries=" + TestCluster.binaries();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return NodeProcess.java(data, LintasApplication.class.getName(), arguments);
  }

  private static int portOf(NodeProcess node) throws Exception {
    var line = READY.matcher(node.line("Lintas ready:"));
    assertThat(line.matches()).isTrue();
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
