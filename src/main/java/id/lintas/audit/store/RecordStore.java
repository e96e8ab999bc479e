package id.lintas.audit.store;

import id.lintas.audit.Entry;
import id.lintas.audit.Filter;
import id.lintas.audit.Recorded;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the record and reads it, linked or not. */
@Repository
public class RecordStore {
  /** Stands for "no office" where a column must hold something. */
  public static final String NO_OFFICE = "---";

  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(List<Entry> entries, Instant at) {
    jdbc.sql(
            """
            insert into audit.fresh (office_id, recorded_at, actor, action, object, detail)
            select office_id, :at, actor, action, object, detail::jsonb
            from unnest(:offices::text[], :actors::text[], :actions::text[], :objects::text[],
                        :details::text[])
              as added (office_id, actor, action, object, detail)
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("offices", texts(entries, entry -> officeText(entry.office())))
        .param("actors", texts(entries, Entry::actor))
        .param("actions", texts(entries, Entry::action))
        .param("objects", texts(entries, Entry::object))
        .param("details", texts(entries, entry -> Details.write(entry.detail())))
        .update();
  }

  public List<Recorded> read(Filter filter, int offset, int limit) {
    return jdbc.sql(
            """
            select office_id, seq, recorded_at, actor, action, object, detail::text as detail
            from (select office_id, null::bigint as seq, id, recorded_at, actor, action, object, detail
                  from audit.fresh
                  union all
                  select office_id, seq, id, recorded_at, actor, action, object, detail
                  from audit.entry) recorded
            where (:office::text is null or office_id = :office)
              and (:actor::text is null or actor = :actor)
              and (:action::text is null or action = :action)
              and (:object::text is null or object = :object)
              and (:from::timestamptz is null or recorded_at >= :from)
              and (:until::timestamptz is null or recorded_at < :until)
            order by recorded_at desc, id desc
            limit :limit offset :offset
            """)
        .param("office", filter.office() == null ? null : filter.office().value())
        .param("actor", filter.actor())
        .param("action", filter.action())
        .param("object", filter.object())
        .param("from", timestamp(filter.from()))
        .param("until", timestamp(filter.until()))
        .param("limit", limit)
        .param("offset", offset)
        .query(RecordStore::recorded)
        .list();
  }

  private static Recorded recorded(ResultSet row, int number) throws SQLException {
    var seq = row.getLong("seq");
    var linked = !row.wasNull();
    return new Recorded(
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        linked ? seq : null,
        new Entry(
            row.getString("actor"),
            office(row.getString("office_id")),
            row.getString("action"),
            row.getString("object"),
            Details.read(row.getString("detail"))));
  }

  static @Nullable OfficeId office(String text) {
    return text.equals(NO_OFFICE) ? null : OfficeId.of(text);
  }

  private static String officeText(@Nullable OfficeId office) {
    return office == null ? NO_OFFICE : office.value();
  }

  private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> part) {
    return entries.stream().map(part).toArray(String[]::new);
  }
}
