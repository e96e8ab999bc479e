package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What most textbooks give: a counter that is only raised while it stays within its limit. Exact;
 * the row of the slot is locked from the update to the end of the commit, so a hot slot gives one
 * place for each flush of the log.
 */
public final class ConditionalUpdate extends Pooled {
  public static final String TAKEN = "select id, taken from peer_update.slot where taken > 0";

  public ConditionalUpdate(Database database, int connections) {
    super(database, connections);
  }

  public static void prepare(Connection connection, Workload workload, int openings)
      throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_update cascade;
        create schema peer_update;
        create table peer_update.slot (
          id integer primary key, quota integer not null, taken integer not null default 0);
        create table peer_update.booking (
          id uuid primary key, slot integer not null, people integer not null,
          made_at timestamptz not null default now());
        create index on peer_update.booking (slot);
        insert into peer_update.slot (id, quota) select id, %d from generate_series(0, %d - 1) id;
        """
            .formatted(workload.capacity(), workload.slots() * openings));
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    try (var take =
        connection.prepareStatement(
            "update peer_update.slot set taken = taken + ? where id = ? and taken + ? <= quota")) {
      take.setInt(1, attempt.people());
      take.setInt(2, attempt.slot());
      take.setInt(3, attempt.people());
      if (take.executeUpdate() == 0) return full(connection);
    }
    try (var insert =
        connection.prepareStatement(
            "insert into peer_update.booking (id, slot, people) values (?, ?, ?)")) {
      insert.setObject(1, attempt.id());
      insert.setInt(2, attempt.slot());
      insert.setInt(3, attempt.people());
      insert.executeUpdate();
    }
    return granted(connection);
  }
}
