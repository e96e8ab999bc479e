package id.lintas.ground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that send each form, by its id, until it is acknowledged, whatever happens meanwhile. */
final class Writers implements AutoCloseable {
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(10);

  private final String url;
  private final String password;
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads;
  private volatile boolean stopped;

  Writers(String url, Path data, int clients) throws Exception {
    this.url = url;
    this.password = Files.readString(data.resolve("password"));
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists form (id uuid primary key)");
    }
    this.threads =
        IntStream.range(0, clients).mapToObj(i -> Thread.ofPlatform().start(this::write)).toList();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, Cluster.ROLE, password);
  }

  private void write() {
    var form = UUID.randomUUID();
    while (!stopped) {
      try (var connection = connect();
          var insert =
              connection.prepareStatement("insert into form values (?) on conflict do nothing")) {
        while (!stopped) {
          insert.setObject(1, form);
          insert.executeUpdate();
          acknowledged.add(form);
          form = UUID.randomUUID();
        }
      } catch (SQLException serverGone) {
        LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
      }
    }
  }

  /** Returns once this many more forms have been acknowledged than now. */
  void awaitMore(int forms) {
    var goal = acknowledged.size() + forms;
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (acknowledged.size() < goal) {
      if (System.nanoTime() > deadline)
        throw new AssertionError("Nothing is acknowledged any more");
      LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
    }
  }

  Set<UUID> stop() throws InterruptedException {
    stopped = true;
    for (var thread : threads) thread.join();
    return acknowledged;
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
