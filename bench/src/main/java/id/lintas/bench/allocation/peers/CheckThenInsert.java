package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * bcgov/queue-management, and in the same way Easy!Appointments and Cal.com: the day's appointments
 * are read and counted in the application, then the citizen is committed, then the appointment.
 * Nothing is locked: two who look at once both see the last place. Not exact.
 */
public final class CheckThenInsert extends Pooled {
  public static final String TAKEN =
      "select slot, sum(people) from peer_bcgov.appointment group by 1";

  private final int capacity;

  public CheckThenInsert(Database database, int connections, Workload workload) {
    super(database, connections);
    capacity = workload.capacity();
  }

  public static void prepare(Connection connection, Workload workload, int openings)
      throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_bcgov cascade;
        create schema peer_bcgov;
        create table peer_bcgov.citizen (id uuid primary key, name text not null);
        create table peer_bcgov.appointment (
          id uuid primary key, citizen_id uuid not null references peer_bcgov.citizen,
          day integer not null, slot integer not null, people integer not null);
        create index on peer_bcgov.appointment (day);
        """);
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    if (booked(connection, attempt) + attempt.people() > capacity) return full(connection);
    try (var insert =
        connection.prepareStatement("insert into peer_bcgov.citizen (id, name) values (?, ?)")) {
      insert.setObject(1, attempt.id());
      insert.setString(2, "Warga Rekaan");
      insert.executeUpdate();
    }
    connection.commit();
    try (var insert =
        connection.prepareStatement(
            """
            insert into peer_bcgov.appointment (id, citizen_id, day, slot, people)
            values (?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, attempt.id());
      insert.setObject(2, attempt.id());
      insert.setInt(3, attempt.day());
      insert.setInt(4, attempt.slot());
      insert.setInt(5, attempt.people());
      insert.executeUpdate();
    }
    return granted(connection);
  }

  private static int booked(Connection connection, Attempt attempt) throws SQLException {
    try (var look =
        connection.prepareStatement(
            "select id, slot, people from peer_bcgov.appointment where day = ?")) {
      look.setInt(1, attempt.day());
      var booked = 0;
      try (var rows = look.executeQuery()) {
        while (rows.next()) {
          if (rows.getInt("slot") == attempt.slot()) booked += rows.getInt("people");
        }
      }
      return booked;
    }
  }
}
