package id.lintas.booking.store;

import id.lintas.booking.MarkKind;
import id.lintas.booking.Priority;
import id.lintas.booking.Way;
import id.lintas.booking.pattern.Seen;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An office's bookings as the patterns see them: whose hand, never who. */
@Repository
public class SeenStore {
  private final JdbcClient jdbc;

  SeenStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those made since then; what was given up because the office closed its day is left out. */
  public List<Seen> since(OfficeId office, Instant since) {
    var traces = traces(office, since);
    // nobody books a day that is over, so the index by day serves
    return jdbc
        .sql(
            """
            select b.id, b.way, b.officer_id, b.day, b.hour, b.pool, b.party, b.made_at, b.priority,
                   case when b.state = 'CANCELLED' and b.way <> 'ONLINE' then b.changed_at end
                     as cancelled_at,
                   a.nik_index as companion
            from booking.booking b
            left join booking.applicant a on a.office_id = b.office_id and a.booking_id = b.id
              and a.position = 1 and b.priority = 'COMPANION'
            where b.office_id = :office and b.day >= :from and b.made_at > :since
            order by b.made_at, b.id
            """)
        .param("office", office.value())
        .param("from", LocalDate.ofInstant(since, ZoneOffset.UTC))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, number) -> seen(office, row, traces))
        .list()
        .stream()
        .filter(one -> !traces.getOrDefault(one.booking(), Trace.NONE).closed())
        .toList();
  }

  private static Seen seen(OfficeId office, ResultSet row, Map<UUID, Trace> traces)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var trace = traces.getOrDefault(id, Trace.NONE);
    return new Seen(
        id,
        Way.valueOf(row.getString("way")),
        Optional.ofNullable(row.getObject("officer_id", UUID.class)),
        AllocationStore.key(office, row),
        row.getInt("party"),
        row.getTimestamp("made_at").toInstant(),
        trace.returnedAt().or(() -> instant(row, "cancelled_at")),
        Optional.ofNullable(row.getString("priority")).map(Priority::valueOf),
        hex(row.getBytes("companion")),
        false,
        trace.hand());
  }

  private record Trace(Seen.Hand hand, Optional<Instant> returnedAt, boolean closed) {
    static final Trace NONE = new Trace(Seen.Hand.NONE, Optional.empty(), false);
  }

  private record Row(
      UUID booking,
      MarkKind kind,
      String mark,
      Optional<String> network,
      int strangers,
      int otherCards,
      Optional<Instant> returnedAt,
      boolean closed) {}

  private Map<UUID, Trace> traces(OfficeId office, Instant since) {
    return jdbc
        .sql(
            """
            select booking_id, kind, mark, network, strangers, other_cards,
                   case when ended in ('CANCELLED', 'UNPAID') then ended_at end as returned_at,
                   ended is not distinct from 'DAY_CLOSED' as closed
            from booking.trace where office_id = :office and made_at > :since
            """)
        .param("office", office.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::booking, Collectors.collectingAndThen(Collectors.toList(), SeenStore::trace)));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("booking_id", UUID.class),
        MarkKind.valueOf(row.getString("kind")),
        HexFormat.of().formatHex(row.getBytes("mark")),
        hex(row.getBytes("network")),
        row.getInt("strangers"),
        row.getInt("other_cards"),
        instant(row, "returned_at"),
        row.getBoolean("closed"));
  }

  private static Trace trace(List<Row> rows) {
    var marks = new EnumMap<MarkKind, String>(MarkKind.class);
    rows.forEach(row -> marks.put(row.kind(), row.mark()));
    var first = rows.getFirst();
    var network = rows.stream().flatMap(row -> row.network().stream()).findFirst();
    var hand = new Seen.Hand(marks, network, first.strangers(), first.otherCards());
    return new Trace(hand, first.returnedAt(), first.closed());
  }

  private static Optional<String> hex(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(HexFormat.of()::formatHex);
  }

  private static Optional<Instant> instant(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    } catch (SQLException fault) {
      throw new IllegalStateException("column " + column, fault);
    }
  }
}
