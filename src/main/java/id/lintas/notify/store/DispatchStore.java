package id.lintas.notify.store;

import id.lintas.notify.Channel;
import id.lintas.shared.Language;
import id.lintas.vault.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives messages out and closes them. */
@Repository
public class DispatchStore {
  private final JdbcClient jdbc;
  private final Sealing sealing;

  DispatchStore(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** A message in the hands of one dispatcher; the attempt's number marks the claim. */
  public record Claimed(
      UUID id, Channel channel, Language language, String template, int attempts, Parts parts) {}

  public record Kept(
      UUID id, Instant at, Channel channel, Language language, String template, Parts parts) {}

  public List<Claimed> claim(Instant now, Instant until, int limit) {
    return jdbc.sql(
            """
            with due as materialized (
              select id from notify.message
              where state = 'WAITING' and due_at <= :now
              order by due_at limit :limit
              for update skip locked)
            update notify.message m set attempts = attempts + 1, due_at = :until
            from due where m.id = due.id
            returning m.id, m.channel, m.language, m.template, m.sealed, m.attempts
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Claimed(
                    id(row),
                    Channel.valueOf(row.getString("channel")),
                    Language.valueOf(row.getString("language")),
                    row.getString("template"),
                    row.getInt("attempts"),
                    parts(row)))
        .list();
  }

  public void sent(Claimed message, Instant at) {
    close(message, "SENT", at, null);
  }

  public void dead(Claimed message, Instant at, String reason) {
    close(message, "DEAD", at, reason);
  }

  public void later(Claimed message, Instant dueAt, String reason) {
    jdbc.sql(
            """
            update notify.message set due_at = :due, last_error = :reason
            where id = :id and state = 'WAITING' and attempts = :attempts
            """)
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("id", message.id())
        .param("attempts", message.attempts())
        .update();
  }

  private void close(Claimed message, String state, Instant at, @Nullable String reason) {
    jdbc.sql(
            """
            update notify.message set state = :state, closed_at = :at, last_error = :reason
            where id = :id and state = 'WAITING' and attempts = :attempts
            """)
        .param("state", state)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("id", message.id())
        .param("attempts", message.attempts())
        .update();
  }

  public int forgetClosedBefore(Instant limit) {
    return jdbc.sql("delete from notify.message where closed_at < :limit")
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Kept> latest(int offset, int limit) {
    return jdbc.sql(
            """
            select id, created_at, channel, language, template, sealed from notify.message
            order by created_at desc, id limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Kept(
                    id(row),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Channel.valueOf(row.getString("channel")),
                    Language.valueOf(row.getString("language")),
                    row.getString("template"),
                    parts(row)))
        .list();
  }

  private Parts parts(ResultSet row) throws SQLException {
    return Sealed.open(row.getBytes("sealed"), id(row), sealing);
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }
}
