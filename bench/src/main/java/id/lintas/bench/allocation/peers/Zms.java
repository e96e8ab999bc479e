package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/**
 * ZMS (Berlin, Munich), brought over from MariaDB: the slot's row is locked, what is booked counted
 * anew under the lock; then a free six-digit number is looked for at a random distance from the
 * first free one, and locked. Who finds the number taken meanwhile sleeps a second and begins
 * again; a deadlock is tried again three times, after 50 ms more each time. Exact.
 */
public final class Zms extends Pooled {
  public static final String TAKEN =
      "select slot_id, count(*) from peer_zms.slot_process group by 1";

  private static final String DUPLICATE = "23505";
  private static final String DEADLOCK = "40P01";
  private static final int TRIES_AFTER_DEADLOCK = 3;
  private static final int NUMBER_TRIES_MAX = 5;
  private static final int NUMBERS = 999_999;

  public Zms(Database database, int connections) {
    super(database, connections);
  }

  public static void prepare(Connection connection, Workload workload, int openings)
      throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_zms cascade;
        create schema peer_zms;
        create table peer_zms.slot (slot_id integer primary key, capacity integer not null);
        create table peer_zms.process_sequence (process_id integer primary key);
        create table peer_zms.buerger (
          process_id integer primary key, auth_key text not null, people integer not null,
          made_at timestamptz not null default now());
        create table peer_zms.slot_process (
          slot_id integer not null, process_id integer not null, place integer not null,
          primary key (slot_id, process_id, place));
        create index on peer_zms.slot_process (process_id);
        insert into peer_zms.slot select id, %d from generate_series(0, %d - 1) id;
        insert into peer_zms.process_sequence select generate_series(100000, %d);
        """
            .formatted(workload.capacity(), workload.slots() * openings, NUMBERS));
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    var deadlocks = 0;
    var taken = 0;
    while (true) {
      try {
        return once(connection, attempt);
      } catch (SQLException fault) {
        connection.rollback();
        var state = String.valueOf(fault.getSQLState());
        if (state.equals(DEADLOCK) && deadlocks++ < TRIES_AFTER_DEADLOCK) sleep(50L * deadlocks);
        else if (state.equals(DUPLICATE) && taken++ < NUMBER_TRIES_MAX) sleep(1_000);
        else return Outcome.FAILED;
      }
    }
  }

  private static Outcome once(Connection connection, Attempt attempt) throws SQLException {
    var capacity =
        number(
            connection,
            "select capacity from peer_zms.slot where slot_id = ? order by slot_id for update",
            attempt.slot());
    var booked =
        number(
            connection,
            "select count(*)::int from peer_zms.slot_process where slot_id = ?",
            attempt.slot());
    if (capacity.orElseThrow() - booked.orElseThrow() < attempt.people()) return full(connection);
    var number =
        number(
            connection,
            """
            select s.process_id from peer_zms.process_sequence s
            left join peer_zms.buerger b on b.process_id = s.process_id
            where b.process_id is null limit 1 offset ? for update of s
            """,
            ThreadLocalRandom.current().nextInt(20, 1_000));
    // another transaction took it while this one waited for its lock
    if (number.isEmpty()) throw new SQLException("no number", DUPLICATE);
    write(connection, attempt, number.getAsInt());
    return granted(connection);
  }

  private static void write(Connection connection, Attempt attempt, int process)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into peer_zms.buerger (process_id, auth_key, people) values (?, ?, ?)")) {
      insert.setInt(1, process);
      insert.setString(2, "4f2a");
      insert.setInt(3, attempt.people());
      insert.executeUpdate();
    }
    try (var insert =
        connection.prepareStatement(
            """
            insert into peer_zms.slot_process (slot_id, process_id, place)
            select ?, ?, place from generate_series(1, ?) place
            """)) {
      insert.setInt(1, attempt.slot());
      insert.setInt(2, process);
      insert.setInt(3, attempt.people());
      insert.executeUpdate();
    }
  }

  private static OptionalInt number(Connection connection, String sql, int parameter)
      throws SQLException {
    try (var look = connection.prepareStatement(sql)) {
      look.setInt(1, parameter);
      try (var row = look.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  private static void sleep(long millis) throws SQLException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLException("stopped", stopped);
    }
  }
}
