package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Strategy;
import id.lintas.bench.allocation.Workload;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * alf.io: every place is a row, made beforehand. A reservation picks as many free rows of its
 * category as it needs, in the order of their ids, passing over rows that others hold; too few, and
 * all is rolled back. Exact, and commits of one category overlap. But rows held by somebody who
 * then rolls back look sold: parties can be turned away though they would have fitted.
 *
 * <p>An event is an opening here, a category is a slot.
 */
public final class AlfIo extends Pooled {
  public static final String TAKEN =
      """
      select category_id, count(*) from peer_alfio.ticket
      where tickets_reservation_id is not null group by 1
      """;

  public AlfIo(Database database, int connections) {
    super(database, connections);
  }

  /** An index for each column that is asked for. */
  public static final Strategy.Preparation SINGLE_COLUMNS =
      (connection, workload, openings) ->
          prepare(
              connection,
              workload,
              openings,
              """
              create index on peer_alfio.ticket (event_id);
              create index on peer_alfio.ticket (category_id);
              create index on peer_alfio.ticket (status);
              create index on peer_alfio.ticket (tickets_reservation_id);
              """);

  /** One index that is made for the question. */
  public static final Strategy.Preparation COMPOSITE =
      (connection, workload, openings) ->
          prepare(
              connection,
              workload,
              openings,
              """
              create index on peer_alfio.ticket (category_id, event_id, id)
                where status = 'FREE' and tickets_reservation_id is null;
              create index on peer_alfio.ticket (tickets_reservation_id);
              """);

  private static void prepare(
      Connection connection, Workload workload, int openings, String indexes) throws SQLException {
    run(
        connection,
        """
        drop schema if exists peer_alfio cascade;
        create schema peer_alfio;
        create table peer_alfio.tickets_reservation (
          id uuid primary key, status text not null, validity timestamptz not null,
          creation_ts timestamptz not null default now());
        create table peer_alfio.ticket (
          id integer primary key, event_id integer not null, category_id integer not null,
          status text not null, tickets_reservation_id uuid);
        insert into peer_alfio.ticket (id, event_id, category_id, status)
        select place, place / %1$d / %2$d, place / %1$d, 'FREE'
        from generate_series(0, %1$d * %2$d * %3$d - 1) place;
        """
                .formatted(workload.capacity(), workload.slots(), openings)
            + indexes);
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    var free = free(connection, attempt);
    if (free.size() < attempt.people()) return full(connection);
    try (var reserve =
        connection.prepareStatement(
            """
            insert into peer_alfio.tickets_reservation (id, status, validity)
            values (?, 'PENDING', now() + interval '25 minutes')
            """)) {
      reserve.setObject(1, attempt.id());
      reserve.executeUpdate();
    }
    try (var take =
        connection.prepareStatement(
            """
            update peer_alfio.ticket set tickets_reservation_id = ?, status = 'PENDING'
            where id = any (?)
            """)) {
      take.setObject(1, attempt.id());
      take.setArray(2, connection.createArrayOf("integer", free.toArray()));
      take.executeUpdate();
    }
    return granted(connection);
  }

  private static List<Integer> free(Connection connection, Attempt attempt) throws SQLException {
    try (var look =
        connection.prepareStatement(
            """
            select id from peer_alfio.ticket
            where status in ('FREE') and category_id = ? and event_id = ?
              and tickets_reservation_id is null
            order by id limit ? for update skip locked
            """)) {
      look.setInt(1, attempt.slot());
      look.setInt(2, attempt.opening());
      look.setInt(3, attempt.people());
      var ids = new ArrayList<Integer>();
      try (var rows = look.executeQuery()) {
        while (rows.next()) ids.add(rows.getInt(1));
      }
      return ids;
    }
  }
}
