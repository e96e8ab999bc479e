package id.lintas.booking.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a ticket was asked for by a key, and when that key is heard again. */
@Repository
public class TicketTryStore {
  private static final int REMOVED_AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  TicketTryStore(JdbcClient jdbc) {
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
                insert into booking.ticket_try as t (key, tries, last_at, next_at)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                  tries = case when t.last_at < :quiet then 1 else t.tries + 1 end,
                  last_at = :now,
                  next_at = case
                    when t.last_at < :quiet or t.tries + 1 < :free then :now
                    else cast(:now as timestamptz) + make_interval(secs => least(
                      :longest, :first * power(2, least(t.tries + 1 - :free, 30)))) end
                where t.next_at <= :now or t.next_at > :believed
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

  public Optional<Instant> next(byte[] key) {
    return jdbc.sql("select next_at from booking.ticket_try where key = :key")
        .param("key", key)
        .query((row, number) -> row.getTimestamp("next_at").toInstant())
        .optional();
  }

  /** A right answer was no guess. */
  public void takeBack(byte[] key, Instant now) {
    jdbc.sql(
            """
            update booking.ticket_try set tries = greatest(tries - 1, 0), next_at = :now
            where key = :key
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** How many were removed; the rest next time. */
  public int forgetBefore(Instant moment) {
    return jdbc.sql(
            """
            delete from booking.ticket_try where key in (
              select key from booking.ticket_try
              where last_at < :moment and next_at < :moment limit :most)
            """)
        .param("moment", Timestamp.from(moment))
        .param("most", REMOVED_AT_ONCE)
        .update();
  }
}
