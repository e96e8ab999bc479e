package id.lintas.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, finds and stops the server process of one cluster. */
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /** Below the range the system lends to outgoing connections, so that a revival finds it free. */
  private static final int PORT_MIN = 21_000;

  private static final int PORT_MAX = 31_000;
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(15);
  private static final int STOP_SECONDS_MAX = 30;
  private static final int LAST_WORDS_BYTES = 8192;

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final OwnSession session;

  Postmaster(DataFolder folder, PostgresBinaries binaries, OwnSession session) {
    this.folder = folder;
    this.binaries = binaries;
    this.session = session;
  }

  record Running(ProcessHandle process, int port) {}

  /** Adopts a server that outlived its node, or starts one; port 0 leaves the choice open. */
  Running adoptOrStart(int port) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (true) {
      var found = living();
      var server = found != null ? found : start(port);
      var running = awaitReady(server, deadline);
      if (running != null) return running;
      if (System.nanoTime() > deadline || DiskFull.isMeantBy(lastWords())) throw neverReady();
      // The remains of a killed server may need a moment to leave its shared memory.
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private @org.jspecify.annotations.Nullable ProcessHandle living() throws IOException {
    var file = PostmasterFile.read(folder.cluster());
    if (file.isEmpty()) return null;
    var server = file.get().server(folder.cluster());
    if (server.isPresent()) {
      LOG.info("Adopting the database server {} that is still running", file.get().pid());
      return server.get();
    }
    Files.deleteIfExists(PostmasterFile.path(folder.cluster()));
    return null;
  }

  private ProcessHandle start(int port) throws IOException {
    var command =
        List.of(
            binaries.program("postgres").toString(),
            "-D",
            folder.cluster().toString(),
            "-p",
            String.valueOf(port == 0 ? freePort() : port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            // statements planned while a table was small are planned anew before a crowd has grown
            // it
            "-c",
            "autovacuum_naptime=5s",
            "-c",
            "max_connections=100",
            // statements and rejected rows could carry personal data into the log
            "-c",
            "log_min_error_statement=panic",
            "-c",
            "log_error_verbosity=terse");
    return Cluster.withPlainLocale(new ProcessBuilder(session.server(command)))
        .directory(folder.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.databaseLog().toFile()))
        .start()
        .toHandle();
  }

  private @org.jspecify.annotations.Nullable Running awaitReady(ProcessHandle server, long deadline)
      throws IOException {
    while (server.isAlive() && System.nanoTime() < deadline) {
      var file = PostmasterFile.read(folder.cluster());
      if (file.isPresent() && file.get().pid() == server.pid() && file.get().ready()) {
        return new Running(server, file.get().port());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return null;
  }

  void stop(Running running) throws IOException, InterruptedException {
    if (!running.process().isAlive()) return;
    var pid = String.valueOf(running.process().pid());
    var asked =
        OwnSession.works(
            session.tool(List.of(binaries.program("pg_ctl").toString(), "kill", "INT", pid)));
    if (!asked) running.process().destroy();
    try {
      running.process().onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      LOG.warn("The database server did not stop within {} s; it is killed", STOP_SECONDS_MAX);
      running.process().destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    for (var attempt = 0; attempt < 100; attempt++) {
      var port = java.util.concurrent.ThreadLocalRandom.current().nextInt(PORT_MIN, PORT_MAX);
      try (var socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(loopback, port));
        return port;
      } catch (java.net.BindException taken) {
        LOG.debug("Port {} is taken", port);
      }
    }
    throw new IOException("No free port between " + PORT_MIN + " and " + PORT_MAX);
  }

  private StartRefused neverReady() throws IOException {
    var words = lastWords();
    if (DiskFull.isMeantBy(words)) return DiskFull.refusal(folder.root());
    return new StartRefused(
        "The database server did not become ready: %s (more in %s)"
            .formatted(words, folder.databaseLog()),
        "Peladen basis data tidak kunjung siap: %s (selengkapnya di %s)"
            .formatted(words, folder.databaseLog()));
  }

  private String lastWords() throws IOException {
    try (var log = Files.newByteChannel(folder.databaseLog())) {
      log.position(Math.max(0, log.size() - LAST_WORDS_BYTES));
      var end = ByteBuffer.allocate(LAST_WORDS_BYTES);
      while (end.hasRemaining() && log.read(end) >= 0) {}
      var lines = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8).lines();
      return lines
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((earlier, later) -> later)
          .orElse("no reason given");
    }
  }
}
