package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.TestCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keeper of the database survives; each test kills real processes. */
class SupervisorTests {
  private static final Path BINARIES = TestCluster.binaries();
  private static final int CLIENTS = 4;
  private static final int SOME = 200;

  @TempDir private Path data;

  @Test
  void losesNothingAcknowledgedWhenTheServerIsKilledUnderLoad() throws Exception {
    try (var node = NodeProcess.database(data, BINARIES)) {
      losesNothing(node, urlOf(node));
    }
  }

  private void losesNothing(NodeProcess node, String url) throws Exception {
    try (var writers = new Writers(url, data, CLIENTS)) {
      for (var round = 0; round < 3; round++) {
        writers.awaitMore(SOME);
        node.killServerAndAwaitTheNext();
      }
      writers.awaitMore(SOME);
      var acknowledged = writers.stop();
      assertThat(kept(url).containsAll(acknowledged)).isTrue();
    }
  }

  @Test
  void adoptsTheServerOfAKilledNode() throws Exception {
    try (var node = NodeProcess.database(data, BINARIES);
        var writers = new Writers(urlOf(node), data, CLIENTS)) {
      writers.awaitMore(SOME);
      var server = node.serverPid();
      node.signal("KILL");
      node.end();
      writers.awaitMore(SOME);
      try (var next = NodeProcess.database(data, BINARIES)) {
        var url = urlOf(next);
        assertThat(next.serverPid()).isEqualTo(server);
        next.killServerAndAwaitTheNext();
        writers.awaitMore(SOME);
        var acknowledged = writers.stop();
        assertThat(kept(url).containsAll(acknowledged)).isTrue();
        next.signal("TERM");
        next.end();
        assertThat(next.serverRuns()).isFalse();
      }
    }
  }

  @Test
  void comesBackWhenNodeAndServerWereKilledAtOnce() throws Exception {
    Set<UUID> acknowledged;
    try (var node = NodeProcess.database(data, BINARIES);
        var writers = new Writers(urlOf(node), data, CLIENTS)) {
      writers.awaitMore(SOME);
      node.signal("KILL");
      node.killServer();
      acknowledged = writers.stop();
    }
    try (var node = NodeProcess.database(data, BINARIES)) {
      assertThat(kept(urlOf(node)).containsAll(acknowledged)).isTrue();
    }
  }

  @Test
  void isNotMisledByAProcessNumberThatBelongsToAStrangerNow() throws Exception {
    try (var node = NodeProcess.database(data, BINARIES)) {
      urlOf(node);
      node.signal("KILL");
      node.killServer();
      node.end();
    }
    var file = data.resolve("pg/postmaster.pid");
    var lines = Files.readString(file).split("\n", 2);
    Files.writeString(file, ProcessHandle.current().pid() + "\n" + lines[1]);
    try (var node = NodeProcess.database(data, BINARIES)) {
      assertThat(urlOf(node)).startsWith("jdbc:postgresql:");
      assertThat(node.serverPid()).isNotEqualTo(ProcessHandle.current().pid());
    }
  }

  @Test
  void stopsCleanlyOnCtrlCUnderLoad() throws Exception {
    try (var node = NodeProcess.database(data, BINARIES);
        var writers = new Writers(urlOf(node), data, CLIENTS)) {
      writers.awaitMore(SOME);
      node.signal("INT");
      node.end();
      writers.stop();
      assertThat(node.serverRuns()).isFalse();
    }
    assertThat(Files.readString(data.resolve("postgres.log")))
        .endsWith("LOG:  database system is shut down\n");
  }

  @Test
  void refusesASecondNodeOnTheSameFolder() throws Exception {
    try (var first = NodeProcess.database(data, BINARIES)) {
      urlOf(first);
      var second = NodeProcess.database(data, BINARIES);
      assertThat(second.lastWords()).contains("Another Lintas is running on the data folder");
      assertThat(kept(urlOf())).isEmpty();
    }
  }

  private static String urlOf(NodeProcess node) throws Exception {
    return node.line("ready ").substring("ready ".length());
  }

  private String urlOf() throws Exception {
    var port = PostmasterFile.read(data.resolve("pg")).orElseThrow().port();
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
  }

  private Set<UUID> kept(String url) throws Exception {
    var kept = new HashSet<UUID>();
    var password = Files.readString(data.resolve("password"));
    try (var connection = DriverManager.getConnection(url, Cluster.ROLE, password);
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists form (id uuid primary key)");
      try (var rows = statement.executeQuery("select id from form")) {
        while (rows.next()) kept.add(rows.getObject(1, UUID.class));
      }
    }
    return kept;
  }
}
