package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * MOSIP's booking service 1.1: a lock of the JVM for all centres and slots, entered inside of the
 * transaction and so left before its commit; within it every slot of the centre is read, then the
 * wanted one, and the number left is written as it was computed. Whoever enters before the other's
 * commit reads the old number and writes over the new one; a second pod knows nothing of the lock.
 * Not exact.
 *
 * <p>A centre is an opening here.
 */
public final class Mosip extends Pooled {
  public static final String TAKEN =
      "select slot_id, count(*) from peer_mosip.reg_appointment group by 1";

  private final ReentrantLock bookingLock = new ReentrantLock();

  public Mosip(Database database, int connections) {
    super(database, connections);
  }

  public static void prepare(Connection connection, Workload workload, int openings)
      throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_mosip cascade;
        create schema peer_mosip;
        create table peer_mosip.reg_available_slot (
          slot_id integer primary key, regcntr_id integer not null,
          available_kiosks integer not null);
        create index on peer_mosip.reg_available_slot (regcntr_id);
        create table peer_mosip.reg_appointment (
          prereg_id text primary key, slot_id integer not null,
          booking_dtimes timestamptz not null default now());
        insert into peer_mosip.reg_available_slot
        select id, id / %d, %d from generate_series(0, %d - 1) id;
        """
            .formatted(workload.slots(), workload.capacity(), workload.slots() * openings));
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    // the first statement begins the transaction, as @Transactional has done by then
    try (var begin = connection.createStatement()) {
      begin.execute("select 1");
    }
    bookingLock.lock();
    try {
      if (!taken(connection, attempt)) return full(connection);
    } finally {
      bookingLock.unlock();
    }
    return granted(connection);
  }

  private static boolean taken(Connection connection, Attempt attempt) throws SQLException {
    readCentre(connection, attempt);
    var left = left(connection, attempt);
    if (left < attempt.people()) return false;
    for (int person = 0; person < attempt.people(); person++) {
      try (var insert =
          connection.prepareStatement(
              "insert into peer_mosip.reg_appointment (prereg_id, slot_id) values (?, ?)")) {
        insert.setString(1, attempt.id() + "-" + person);
        insert.setInt(2, attempt.slot());
        insert.executeUpdate();
      }
    }
    try (var update =
        connection.prepareStatement(
            "update peer_mosip.reg_available_slot set available_kiosks = ? where slot_id = ?")) {
      update.setInt(1, left - attempt.people());
      update.setInt(2, attempt.slot());
      update.executeUpdate();
    }
    return true;
  }

  private static void readCentre(Connection connection, Attempt attempt) throws SQLException {
    try (var look =
        connection.prepareStatement(
            "select * from peer_mosip.reg_available_slot where regcntr_id = ?")) {
      look.setInt(1, attempt.opening());
      try (var rows = look.executeQuery()) {
        while (rows.next()) rows.getInt("slot_id");
      }
    }
  }

  private static int left(Connection connection, Attempt attempt) throws SQLException {
    try (var look =
        connection.prepareStatement(
            "select available_kiosks from peer_mosip.reg_available_slot where slot_id = ?")) {
      look.setInt(1, attempt.slot());
      try (var row = look.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
