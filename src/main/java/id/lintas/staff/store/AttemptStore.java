package id.lintas.staff.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries, counted before anything is compared, so that many at once are counted too. */
@Repository
public class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The first tries are free, then each one doubles the pause; false while the pause lasts. A pause
   * that would last longer than the longest was written by a clock that was wrong and is over.
   */
  public boolean begin(
      byte[] key, Instant now, Duration forgottenAfter, int free, Duration longestPause) {
    return jdbc.sql(
                """
                insert into staff.attempt as a (key, failures, last_at, next_at)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                  failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                  last_at = :now,
                  next_at = :now::timestamptz + case
                    when a.last_at < :forgotten or a.failures < :free then interval '0'
                    else make_interval(secs =>
                      least(:longest, power(2, least(a.failures + 1 - :free, 20)))) end
                where a.next_at <= :now or a.next_at > :believed
                """)
            .param("key", key)
            .param("now", utc(now))
            .param("believed", utc(now.plus(longestPause)))
            .param("forgotten", utc(now.minus(forgottenAfter)))
            .param("free", free)
            .param("longest", longestPause.toSeconds())
            .update()
        == 1;
  }

  public Optional<Instant> nextAt(byte[] key) {
    return jdbc.sql("select next_at from staff.attempt where key = :key")
        .param("key", key)
        .query((row, number) -> row.getObject("next_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  public void clear(byte[] key) {
    jdbc.sql("delete from staff.attempt where key = :key").param("key", key).update();
  }

  public void sweep(Instant lastBefore) {
    jdbc.sql("delete from staff.attempt where last_at < :before")
        .param("before", utc(lastBefore))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
