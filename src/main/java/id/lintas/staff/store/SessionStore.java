package id.lintas.staff.store;

import id.lintas.shared.OfficeId;
import id.lintas.staff.signin.Session;
import id.lintas.staff.signin.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by the hash of their token. */
@Repository
public class SessionStore {
  /** Nodes' clocks differ by less; what seems later was written under a clock that was wrong. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final NameSeal names;

  SessionStore(JdbcClient jdbc, NameSeal names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  public void add(
      byte[] tokenHash, UUID officer, @Nullable OfficeId office, Stage stage, Instant now) {
    jdbc.sql(
            """
            insert into staff.session (token_hash, officer_id, office_id, stage, begun_at, seen_at)
            values (:token, :officer, :office, :stage, :now, :now)
            """)
        .param("token", tokenHash)
        .param("officer", officer)
        .param("office", office == null ? null : office.value())
        .param("stage", stage.name())
        .param("now", utc(now))
        .update();
  }

  public Optional<Session> find(byte[] tokenHash, Instant now, Duration idleMax) {
    return jdbc.sql(
            """
            select s.officer_id, o.username, o.name_sealed, s.office_id, s.stage, s.begun_at, s.seen_at
            from staff.session s join staff.officer o on o.id = s.officer_id
            where s.token_hash = :token and s.seen_at > :idle and o.blocked_at is null
            """)
        .param("token", tokenHash)
        .param("idle", utc(now.minus(idleMax)))
        .query((row, number) -> current(row, now))
        .optional()
        .flatMap(session -> session);
  }

  /** One that nobody used for too long, and that is not over yet. */
  public Optional<Session> findLocked(byte[] tokenHash, Instant now, Duration idleMax) {
    return jdbc.sql(
            """
            select s.officer_id, o.username, o.name_sealed, s.office_id, s.stage, s.begun_at, s.seen_at
            from staff.session s join staff.officer o on o.id = s.officer_id
            where s.token_hash = :token and s.seen_at <= :idle and s.stage = 'FULL'
              and o.blocked_at is null
            """)
        .param("token", tokenHash)
        .param("idle", utc(now.minus(idleMax)))
        .query((row, number) -> current(row, now))
        .optional()
        .flatMap(session -> session);
  }

  private Optional<Session> current(ResultSet row, Instant now) throws SQLException {
    var stage = Stage.valueOf(row.getString("stage"));
    var begun = row.getObject("begun_at", OffsetDateTime.class).toInstant();
    var seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
    if (!begun.plus(stage.longest()).isAfter(now)) return Optional.empty();
    if (seen.isAfter(now.plus(CLOCKS_DIFFER))) return Optional.empty();
    var id = row.getObject("officer_id", UUID.class);
    var office = row.getString("office_id");
    return Optional.of(
        new Session(
            id,
            row.getString("username"),
            names.open(row.getBytes("name_sealed"), id),
            office == null ? null : OfficeId.of(office),
            stage,
            seen));
  }

  public void seen(byte[] tokenHash, Instant now) {
    jdbc.sql("update staff.session set seen_at = :now where token_hash = :token and seen_at < :now")
        .param("now", utc(now))
        .param("token", tokenHash)
        .update();
  }

  /** The same session under another token, as old as it was; false when it ended meanwhile. */
  public boolean reopen(byte[] tokenHash, byte[] freshHash, Instant now) {
    return jdbc.sql(
                """
                update staff.session set token_hash = :fresh, seen_at = :now
                where token_hash = :token and stage = 'FULL'
                """)
            .param("fresh", freshHash)
            .param("now", utc(now))
            .param("token", tokenHash)
            .update()
        == 1;
  }

  public void moveTo(byte[] tokenHash, OfficeId office) {
    jdbc.sql("update staff.session set office_id = :office where token_hash = :token")
        .param("office", office.value())
        .param("token", tokenHash)
        .update();
  }

  public void end(byte[] tokenHash) {
    jdbc.sql("delete from staff.session where token_hash = :token")
        .param("token", tokenHash)
        .update();
  }

  public void endAll(UUID officer) {
    jdbc.sql("delete from staff.session where officer_id = :officer")
        .param("officer", officer)
        .update();
  }

  public void endOthers(UUID officer, byte[] tokenHash) {
    jdbc.sql("delete from staff.session where officer_id = :officer and token_hash <> :token")
        .param("officer", officer)
        .param("token", tokenHash)
        .update();
  }

  public void sweep(Instant begunBefore) {
    jdbc.sql("delete from staff.session where begun_at < :before")
        .param("before", utc(begunBefore))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
