package id.lintas.booking.store;

import id.lintas.booking.opening.Commitments;
import id.lintas.booking.opening.FirstCome;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Openings: their state, secrets and order. Whatever changes an opening or one of its entries first
 * locks the opening's row and raises its version, so that a node that knows a version knows all.
 */
@Repository
public class OpeningStore {
  private static final String COLUMNS =
      """
      select office_id, first_day, opens_at, state, turn_minutes, stored_commitment,
             derived_commitment, drawn, late, closed_at, settled_at, version
      from booking.opening
      """;

  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(
      OpeningKey key, Instant opensAt, Duration turn, byte[] secret, Commitments commitments) {
    jdbc.sql(
            """
            insert into booking.opening (office_id, first_day, opens_at, state, turn_minutes,
              secret, stored_commitment, derived_commitment)
            values (:office, :week, :opens, 'GATHERING', :minutes, :secret,
              decode(:stored, 'hex'), decode(:derived, 'hex'))
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("opens", opensAt.atOffset(ZoneOffset.UTC))
        .param("minutes", (int) turn.toMinutes())
        .param("secret", secret)
        .param("stored", commitments.stored())
        .param("derived", commitments.derived())
        .update();
  }

  public Optional<Opening> find(OpeningKey key) {
    return one(COLUMNS + " where office_id = :office and first_day = :week", key);
  }

  /** Until the transaction ends nobody else changes it or its entries. */
  public Optional<Opening> lock(OpeningKey key) {
    return one(COLUMNS + " where office_id = :office and first_day = :week for update", key);
  }

  /** Empty also when somebody else is at work on it. */
  public Optional<Opening> lockIfFree(OpeningKey key) {
    return one(
        COLUMNS + " where office_id = :office and first_day = :week for update skip locked", key);
  }

  private Optional<Opening> one(String sql, OpeningKey key) {
    return jdbc.sql(sql)
        .param("office", key.office().value())
        .param("week", key.week())
        .query((row, number) -> opening(row))
        .optional();
  }

  /** Those not settled, and those settled since, the earliest opening first. */
  public List<Opening> recent(Instant settledSince) {
    return jdbc.sql(
            COLUMNS
                + """
                where state <> 'SETTLED' or settled_at > :since
                order by opens_at, office_id limit 2000
                """)
        .param("since", settledSince.atOffset(ZoneOffset.UTC))
        .query((row, number) -> opening(row))
        .list();
  }

  /** An office's, the newest first. */
  public List<Opening> ofOffice(OfficeId office, int most) {
    return jdbc.sql(COLUMNS + " where office_id = :office order by first_day desc limit :most")
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> opening(row))
        .list();
  }

  /** Weeks of an office that were published without a draw, the newest first. */
  public List<FirstCome> firstCome(OfficeId office, int most) {
    return jdbc.sql(
            """
            select r.first_day, r.opens_at from booking.release r
            where r.office_id = :office and not exists (
              select from booking.opening o
              where o.office_id = r.office_id and o.first_day = r.first_day)
            order by r.first_day desc limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query((row, number) -> firstCome(office, row))
        .list();
  }

  /** Empty for a week that is drawn, and for one that is not published. */
  public Optional<FirstCome> firstCome(OpeningKey key) {
    return jdbc.sql(
            """
            select r.first_day, r.opens_at from booking.release r
            where r.office_id = :office and r.first_day = :week and not exists (
              select from booking.opening o
              where o.office_id = r.office_id and o.first_day = r.first_day)
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query((row, number) -> firstCome(key.office(), row))
        .optional();
  }

  private static FirstCome firstCome(OfficeId office, ResultSet row) throws SQLException {
    return new FirstCome(
        new OpeningKey(office, row.getObject("first_day", LocalDate.class)),
        row.getTimestamp("opens_at").toInstant());
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        new OpeningKey(
            OfficeId.of(row.getString("office_id")), row.getObject("first_day", LocalDate.class)),
        row.getTimestamp("opens_at").toInstant(),
        Opening.State.valueOf(row.getString("state")),
        Duration.ofMinutes(row.getInt("turn_minutes")),
        new Commitments(
            AllocationStore.hex(row, "stored_commitment"),
            AllocationStore.hex(row, "derived_commitment")),
        row.getInt("drawn"),
        row.getInt("late"),
        EntryStore.instant(row, "closed_at"),
        EntryStore.instant(row, "settled_at"),
        row.getLong("version"));
  }

  /** The secret that lies in the database: to be given to nobody before the list is closed. */
  public byte[] secret(OpeningKey key) {
    return bytes("select secret from booking.opening", key);
  }

  /** Of the closed list. */
  public byte[] listHash(OpeningKey key) {
    return bytes("select list_hash from booking.opening", key);
  }

  private byte[] bytes(String select, OpeningKey key) {
    return jdbc.sql(select + " where office_id = :office and first_day = :week")
        .param("office", key.office().value())
        .param("week", key.week())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  public void close(OpeningKey key, int drawn, byte[] listHash, Instant now) {
    jdbc.sql(
            """
            update booking.opening
            set state = 'LIVE', drawn = :drawn, list_hash = :hash, closed_at = :now,
                version = version + 1
            where office_id = :office and first_day = :week and state = 'GATHERING'
            """)
        .param("drawn", drawn)
        .param("hash", listHash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("office", key.office().value())
        .param("week", key.week())
        .update();
  }

  public void settle(OpeningKey key, Instant now) {
    jdbc.sql(
            """
            update booking.opening
            set state = 'SETTLED', settled_at = :now, version = version + 1
            where office_id = :office and first_day = :week and state = 'LIVE'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("office", key.office().value())
        .param("week", key.week())
        .update();
  }

  /** The next version, under which the caller writes its changes; so many more came late. */
  public long raise(OpeningKey key, int late) {
    return jdbc.sql(
            """
            update booking.opening set version = version + 1, late = late + :late
            where office_id = :office and first_day = :week returning version
            """)
        .param("late", late)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(Long.class)
        .single();
  }
}
