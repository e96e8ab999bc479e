package id.lintas.booking.store;

import static id.lintas.booking.store.AllocationStore.texts;

import id.lintas.booking.Pool;
import id.lintas.booking.opening.Entry;
import id.lintas.booking.opening.EntryState;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the parties of an opening stand; all changes under a version of their opening. */
@Repository
public class EntryStore {
  private static final String COLUMNS =
      """
      select office_id, first_day, id, account_id, pool, party, state, late, automatic, days, part,
             language, choosing, entered_at, turn_ends_at, extended, booking_id, refused, version
      from booking.entry
      """;

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What changed since that version, in the order of their changes. */
  public List<Entry> news(OpeningKey key, long since) {
    return jdbc.sql(
            COLUMNS
                + """
                where office_id = :office and first_day = :week and version > :since
                order by version
                """)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("since", since)
        .query((row, number) -> entry(row))
        .list();
  }

  public List<Entry> some(OpeningKey key, Collection<UUID> ids) {
    return jdbc.sql(
            COLUMNS + " where office_id = :office and first_day = :week and id = any(:ids::uuid[])")
        .param("office", key.office().value())
        .param("week", key.week())
        .param("ids", texts(ids, UUID::toString))
        .query((row, number) -> entry(row))
        .list();
  }

  /** Of this account only. */
  public Optional<Entry> ofAccount(UUID account, UUID id) {
    return jdbc.sql(COLUMNS + " where account_id = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .query((row, number) -> entry(row))
        .optional();
  }

  /** Those that may still become a booking: of an opening that is not settled. */
  public List<Entry> live(UUID account) {
    return jdbc.sql(
            COLUMNS
                + """
                where account_id = :account and state in ('WAITING', 'TURN') and exists (
                  select from booking.opening o
                  where o.office_id = entry.office_id and o.first_day = entry.first_day
                    and o.state <> 'SETTLED')
                order by first_day
                """)
        .param("account", account)
        .query((row, number) -> entry(row))
        .list();
  }

  /** Whether this person of the account is one of the party. */
  public boolean holds(Entry entry, UUID person) {
    return jdbc.sql(
            """
            select exists (
              select from booking.entry_person
              where office_id = :office and first_day = :week and entry_id = :entry
                and person_id = :person)
            """)
        .param("office", entry.opening().office().value())
        .param("week", entry.opening().week())
        .param("entry", entry.id())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /** The newest first. */
  public List<Entry> ofAccount(UUID account, int most) {
    return jdbc.sql(COLUMNS + " where account_id = :account order by entered_at desc limit :most")
        .param("account", account)
        .param("most", most)
        .query((row, number) -> entry(row))
        .list();
  }

  /** Whoever was on the list when it closed, also who withdrew: each of them holds a receipt. */
  public List<UUID> drawn(OpeningKey key) {
    return jdbc.sql(
            """
            select id from booking.entry
            where office_id = :office and first_day = :week and late is null
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** How many parties and people came to stand where. */
  public record Count(EntryState state, boolean late, int parties, int people) {}

  public List<Count> counts(OpeningKey key) {
    return jdbc.sql(
            """
            select state, late is not null as late, count(*)::int as parties,
                   sum(party)::int as people
            from booking.entry where office_id = :office and first_day = :week
            group by 1, 2 order by 1, 2
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(
            (row, number) ->
                new Count(
                    EntryState.valueOf(row.getString("state")),
                    row.getBoolean("late"),
                    row.getInt("parties"),
                    row.getInt("people")))
        .list();
  }

  /** A party's time to choose. */
  public void giveTurns(OpeningKey key, Collection<UUID> ids, Instant until, long version) {
    jdbc.sql(
            """
            update booking.entry set state = 'TURN', turn_ends_at = :until, version = :version
            where office_id = :office and first_day = :week and id = any(:ids::uuid[])
              and state = 'WAITING'
            """)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("version", version)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("ids", texts(ids, UUID::toString))
        .update();
  }

  /** Once; the caller saw under the opening's lock that the turn lasts. */
  public void extend(OpeningKey key, UUID id, Instant until, long version) {
    jdbc.sql(
            """
            update booking.entry
            set turn_ends_at = :until, extended = true, version = :version
            where office_id = :office and first_day = :week and id = :id
              and state = 'TURN' and not extended
            """)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("version", version)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("id", id)
        .update();
  }

  /** They are out of the line, and their people may enter one again. How many there were. */
  public int end(OpeningKey key, Map<UUID, String> refusals, EntryState state, long version) {
    var ids = texts(refusals.keySet(), UUID::toString);
    jdbc.sql(
            """
            delete from booking.entry_claim
            where first_day = :week and office_id = :office and entry_id = any(:ids::uuid[])
              and key in (
                select nik_index from booking.entry_person
                where office_id = :office and first_day = :week and entry_id = any(:ids::uuid[])
                union all
                select uuid_send(account_id) from booking.entry
                where office_id = :office and first_day = :week and id = any(:ids::uuid[]))
            """)
        .param("week", key.week())
        .param("office", key.office().value())
        .param("ids", ids)
        .update();
    return jdbc.sql(
            """
            update booking.entry e
            set state = :state, refused = nullif(t.refused, ''), version = :version
            from unnest(:ids::uuid[], :refused::text[]) as t (id, refused)
            where e.office_id = :office and e.first_day = :week and e.id = t.id
              and e.state in ('WAITING', 'TURN')
            """)
        .param("state", state.name())
        .param("version", version)
        .param("ids", ids)
        .param("refused", texts(refusals.values(), reason -> reason))
        .param("office", key.office().value())
        .param("week", key.week())
        .update();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var late = row.getObject("late", Integer.class);
    return new Entry(
        new OpeningKey(
            OfficeId.of(row.getString("office_id")), row.getObject("first_day", LocalDate.class)),
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        Pool.valueOf(row.getString("pool")),
        row.getInt("party"),
        EntryState.valueOf(row.getString("state")),
        Optional.ofNullable(late),
        row.getBoolean("automatic"),
        new Preference(days(row.getArray("days")), Preference.Part.valueOf(row.getString("part"))),
        Language.valueOf(row.getString("language")),
        row.getString("choosing"),
        row.getTimestamp("entered_at").toInstant(),
        instant(row, "turn_ends_at"),
        row.getBoolean("extended"),
        Optional.ofNullable(row.getObject("booking_id", UUID.class)),
        Optional.ofNullable(row.getString("refused")),
        row.getLong("version"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
  }

  static Set<LocalDate> days(Array days) throws SQLException {
    var found = new HashSet<LocalDate>();
    for (var day : (Date[]) days.getArray()) found.add(day.toLocalDate());
    return found;
  }
}
