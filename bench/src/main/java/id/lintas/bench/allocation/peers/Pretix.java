package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * pretix since 2023.8: a shared advisory lock on the event, an exclusive one on the quota, waiting
 * at most three seconds; then what is left is counted anew as size minus orders, blocking vouchers
 * and carts that have not run out. Exact; attempts on one quota stand in line from the lock to the
 * end of the commit.
 */
public final class Pretix extends Pooled {
  public static final String TAKEN =
      "select quota_id, count(*) from peer_pretix.cart_position group by 1";

  private static final String LOCK_TIMEOUT = "55P03";
  private static final int EVENT = 1;
  private static final int QUOTA = 2;

  public Pretix(Database database, int connections) {
    super(database, connections);
  }

  public static void prepare(Connection connection, Workload workload, int openings)
      throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_pretix cascade;
        create schema peer_pretix;
        create table peer_pretix.quota (id integer primary key, size integer not null);
        create table peer_pretix.order_position (
          id bigserial primary key, quota_id integer not null, status text not null);
        create table peer_pretix.voucher (
          id bigserial primary key, quota_id integer not null, block_quota boolean not null);
        create table peer_pretix.cart_position (
          id bigserial primary key, cart uuid not null, quota_id integer not null,
          expires timestamptz not null);
        create index on peer_pretix.order_position (quota_id);
        create index on peer_pretix.voucher (quota_id);
        create index on peer_pretix.cart_position (quota_id);
        insert into peer_pretix.quota (id, size)
        select id, %d from generate_series(0, %d - 1) id;
        """
            .formatted(workload.capacity(), workload.slots() * openings));
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    try {
      lock(connection, attempt);
    } catch (SQLException fault) {
      if (!LOCK_TIMEOUT.equals(fault.getSQLState())) throw fault;
      connection.rollback();
      return Outcome.FAILED;
    }
    var left =
        number(connection, "select size from peer_pretix.quota where id = ?", attempt)
            - number(
                connection,
                """
                select count(*) from peer_pretix.order_position
                where quota_id = ? and status in ('p', 'n')
                """,
                attempt)
            - number(
                connection,
                "select count(*) from peer_pretix.voucher where quota_id = ? and block_quota",
                attempt)
            - number(
                connection,
                """
                select count(*) from peer_pretix.cart_position
                where quota_id = ? and expires > now()
                """,
                attempt);
    if (left < attempt.people()) return full(connection);
    try (var insert =
        connection.prepareStatement(
            """
            insert into peer_pretix.cart_position (cart, quota_id, expires)
            select ?, ?, now() + interval '30 minutes' from generate_series(1, ?)
            """)) {
      insert.setObject(1, attempt.id());
      insert.setInt(2, attempt.slot());
      insert.setInt(3, attempt.people());
      insert.executeUpdate();
    }
    return granted(connection);
  }

  private static void lock(Connection connection, Attempt attempt) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '3s'");
    }
    try (var lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock_shared(?, ?), pg_advisory_xact_lock(?, ?)")) {
      lock.setInt(1, EVENT);
      lock.setInt(2, attempt.opening());
      lock.setInt(3, QUOTA);
      lock.setInt(4, attempt.slot());
      lock.execute();
    }
  }

  private static long number(Connection connection, String sql, Attempt attempt)
      throws SQLException {
    try (var look = connection.prepareStatement(sql)) {
      look.setInt(1, attempt.slot());
      try (var row = look.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
