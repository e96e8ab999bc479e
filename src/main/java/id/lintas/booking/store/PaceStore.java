package id.lintas.booking.store;

import static id.lintas.booking.store.AllocationStore.texts;

import id.lintas.booking.allocation.Pace.Key;
import id.lintas.booking.allocation.Pace.Minute;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each node counted of the places it gave away, by office and minute. */
@Repository
public class PaceStore {
  private final JdbcClient jdbc;

  PaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The minutes as they are now, whatever this node had written of them before. */
  public void write(UUID node, List<Map.Entry<Key, Minute>> counted) {
    jdbc.sql(
            """
            insert into booking.pace
              (office_id, minute, node, batches, wishes, micros, slowest, largest, places, refused)
            select m.office, m.minute, :node, m.batches, m.wishes, m.micros, m.slowest, m.largest,
                   m.places, m.refused
            from unnest(:offices::text[], :minutes::timestamptz[], :batches::int[], :wishes::int[],
                        :micros::bigint[], :slowest::bigint[], :largest::int[], :places::int[],
                        :refused::text[])
              as m (office, minute, batches, wishes, micros, slowest, largest, places, refused)
            on conflict (office_id, minute, node) do update
            set batches = excluded.batches, wishes = excluded.wishes, micros = excluded.micros,
                slowest = excluded.slowest, largest = excluded.largest, places = excluded.places,
                refused = excluded.refused
            """)
        .param("node", node)
        .param("offices", texts(counted, one -> one.getKey().office().value()))
        .param("minutes", texts(counted, one -> one.getKey().minute().toString()))
        .param("batches", numbers(counted, Minute::batches))
        .param("wishes", numbers(counted, Minute::wishes))
        .param("micros", numbers(counted, Minute::micros))
        .param("slowest", numbers(counted, Minute::slowest))
        .param("largest", numbers(counted, Minute::largest))
        .param("places", numbers(counted, Minute::places))
        .param("refused", texts(counted, one -> written(one.getValue().refused())))
        .update();
  }

  private static String[] numbers(
      List<Map.Entry<Key, Minute>> counted, Function<Minute, Number> number) {
    return texts(counted, one -> number.apply(one.getValue()).toString());
  }

  /** As in {@code full=12 frozen=1}. */
  private static String written(Map<String, Integer> refused) {
    var words = new TreeMap<>(refused).entrySet().stream();
    return String.join(" ", words.map(one -> one.getKey() + "=" + one.getValue()).toList());
  }

  public TreeMap<Instant, Minute> between(OfficeId office, Instant from, Instant to) {
    var minutes = new TreeMap<Instant, Minute>();
    jdbc.sql(
            """
            select minute, batches, wishes, micros, slowest, largest, places, refused
            from booking.pace where office_id = :office and minute >= :from and minute < :to
            """)
        .param("office", office.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query((row, number) -> Map.entry(row.getTimestamp("minute").toInstant(), minute(row)))
        .list()
        .forEach(one -> minutes.merge(one.getKey(), one.getValue(), Minute::plus));
    return minutes;
  }

  private static Minute minute(ResultSet row) throws SQLException {
    var refused = new HashMap<String, Integer>();
    for (var word : row.getString("refused").split(" ")) {
      var at = word.indexOf('=');
      if (at > 0) refused.put(word.substring(0, at), Integer.valueOf(word.substring(at + 1)));
    }
    return new Minute(
        row.getInt("batches"),
        row.getInt("wishes"),
        row.getLong("micros"),
        row.getLong("slowest"),
        row.getInt("largest"),
        row.getInt("places"),
        refused);
  }

  public void forget(Instant before) {
    jdbc.sql("delete from booking.pace where minute < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
