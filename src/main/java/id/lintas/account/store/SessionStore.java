package id.lintas.account.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions ended before their time, one by one or all of an account at once. */
@Repository
public class SessionStore {
  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Sessions of the account below this epoch are void since then. */
  public record Epoch(UUID accountId, int epoch, Instant at) {}

  public record Ended(UUID id, Instant at) {}

  /**
   * False when it was ended before. Never earlier than by the database's clock: ends are forgotten
   * by their age, and one written under a clock that was behind would be too soon.
   */
  public boolean end(UUID sessionId, Instant at) {
    return jdbc.sql(
                """
                insert into account.revoked (session_id, at) values (:id, greatest(:at, now()))
                on conflict do nothing
                """)
            .param("id", sessionId)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public List<Ended> endedSince(Instant since) {
    return jdbc.sql("select session_id, at from account.revoked where at >= :since")
        .param("since", Timestamp.from(since))
        .query(
            (row, number) ->
                new Ended(
                    row.getObject("session_id", UUID.class), row.getTimestamp("at").toInstant()))
        .list();
  }

  public List<Epoch> epochsSince(Instant since) {
    return jdbc.sql("select id, epoch, epoch_at from account.account where epoch_at >= :since")
        .param("since", Timestamp.from(since))
        .query(
            (row, number) ->
                new Epoch(
                    row.getObject("id", UUID.class),
                    row.getInt("epoch"),
                    row.getTimestamp("epoch_at").toInstant()))
        .list();
  }

  public void forgetBefore(Instant moment) {
    jdbc.sql("delete from account.revoked where at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }
}
