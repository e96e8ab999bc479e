package id.lintas.account.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a key was tried and when it may be tried again. */
@Repository
public class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * So many tries cost nothing, from then on the wait doubles, up to the longest; after a quiet
   * time the count starts again.
   */
  public record Pace(int free, Duration firstWait, Duration longestWait, Duration quiet) {}

  /**
   * Counts a try, unless it comes too early; one statement, so that no two slip through. A moment
   * further ahead than the longest wait was written by a clock that was wrong and is not believed.
   */
  public boolean count(byte[] key, Pace pace, Instant now) {
    return jdbc.sql(
                """
                insert into account.attempt as a (key, failures, last_at, next_at)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                  failures = case when a.last_at < :quiet then 1 else a.failures + 1 end,
                  last_at = :now,
                  next_at = case
                    when a.last_at < :quiet or a.failures + 1 < :free then :now
                    else cast(:now as timestamptz) + make_interval(secs => least(
                      :longest, :first * power(2, least(a.failures + 1 - :free, 30)))) end
                where a.next_at <= :now or a.next_at > :believed
                """)
            .param("key", key)
            .param("now", Timestamp.from(now))
            .param("believed", Timestamp.from(now.plus(pace.longestWait())))
            .param("quiet", Timestamp.from(now.minus(pace.quiet())))
            .param("free", pace.free())
            .param("first", (double) pace.firstWait().toSeconds())
            .param("longest", (double) pace.longestWait().toSeconds())
            .update()
        == 1;
  }

  /** Notes a wrong try, which slows those that come after it and refuses none. */
  public void wrong(byte[] key, Pace pace, Instant now) {
    jdbc.sql(
            """
            insert into account.attempt as a (key, failures, last_at, next_at)
            values (:key, 1, :now, :now)
            on conflict (key) do update set
              failures = case when a.last_at < :quiet then 1 else a.failures + 1 end,
              last_at = :now
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("quiet", Timestamp.from(now.minus(pace.quiet())))
        .update();
  }

  /**
   * When it is this one's turn, one after the other by the pace of the wrong ones before; empty
   * where nothing slows. A turn later than the latest is not taken.
   */
  public Optional<Instant> turn(byte[] key, Pace pace, Instant now, Instant latest) {
    return jdbc.sql(
            """
            with slowed as (
              select key, least(:longest, :first * power(2, least(failures - :free, 30))) as step,
                case when next_at > :now and next_at <= :believed then next_at
                  else cast(:now as timestamptz) end as turn
              from account.attempt
              where key = :key and failures >= :free and last_at >= :quiet for update)
            update account.attempt a
            set next_at = slowed.turn + make_interval(secs =>
              case when slowed.turn <= :latest then slowed.step else 0 end)
            from slowed where a.key = slowed.key
            returning slowed.turn
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("latest", Timestamp.from(latest))
        .param("believed", Timestamp.from(latest.plus(pace.longestWait())))
        .param("quiet", Timestamp.from(now.minus(pace.quiet())))
        .param("free", pace.free())
        .param("first", (double) pace.firstWait().toSeconds())
        .param("longest", (double) pace.longestWait().toSeconds())
        .query((row, number) -> row.getTimestamp("turn").toInstant())
        .optional();
  }

  /** Notes that something is known until then; such a key counts nothing. */
  public void know(byte[] key, Instant now, Instant until) {
    jdbc.sql(
            """
            insert into account.attempt (key, failures, last_at, next_at)
            values (:key, 0, :now, :until)
            on conflict (key) do update set last_at = :now, next_at = :until
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  /** What a clock that ran ahead noted is not known for longer than anything may be. */
  public boolean known(byte[] key, Duration longest, Instant now) {
    return next(key)
        .filter(until -> until.isAfter(now) && !until.isAfter(now.plus(longest)))
        .isPresent();
  }

  public Optional<Instant> next(byte[] key) {
    return jdbc.sql("select next_at from account.attempt where key = :key")
        .param("key", key)
        .query((row, number) -> row.getTimestamp("next_at").toInstant())
        .optional();
  }

  public void forget(byte[] key) {
    jdbc.sql("delete from account.attempt where key = :key").param("key", key).update();
  }

  public void takeBack(byte[] key) {
    jdbc.sql("update account.attempt set failures = greatest(failures - 1, 0) where key = :key")
        .param("key", key)
        .update();
  }

  public void forgetBefore(Instant moment) {
    jdbc.sql("delete from account.attempt where last_at < :moment and next_at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }
}
