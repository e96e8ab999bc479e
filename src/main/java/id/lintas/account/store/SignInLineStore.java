package id.lintas.account.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the nodes tell each other about sign-ins that had to wait. */
@Repository
public class SignInLineStore {
  private final JdbcClient jdbc;

  SignInLineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param account whose the password is; null when name and password do not belong together
   */
  public record Outcome(@Nullable UUID account, int epoch) {}

  /** How far a node is, as it said within the last moments. */
  public record Progress(long served, Duration each) {
    /** What is served together comes to its end in a slightly different order. */
    private static final int OUT_OF_ORDER = 100;

    public boolean mayStillServe(long place) {
      return served < place + OUT_OF_ORDER;
    }

    public Duration untilServed(long ahead) {
      return each.multipliedBy(ahead + 1);
    }
  }

  public void add(UUID ticket, Outcome outcome, Instant at) {
    jdbc.sql(
            """
            insert into account.sign_in_outcome (ticket, account_id, epoch, at)
            values (:ticket, :account, :epoch, :at)
            """)
        .param("ticket", ticket)
        .param("account", outcome.account())
        .param("epoch", outcome.account() == null ? null : outcome.epoch())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Once, and again only for the moment in which an answer may have been lost on its way. */
  public Optional<Outcome> collect(UUID ticket, Instant now, Duration again) {
    return jdbc.sql(
            """
            update account.sign_in_outcome set collected_at = coalesce(collected_at, :now)
            where ticket = :ticket and (collected_at is null or collected_at > :since)
            returning account_id, epoch
            """)
        .param("ticket", ticket)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(again)))
        .query(
            (row, number) ->
                new Outcome(row.getObject("account_id", UUID.class), row.getInt("epoch")))
        .optional();
  }

  /** Whether there is an outcome that was collected and is not given out any more. */
  public boolean spent(UUID ticket) {
    return jdbc.sql(
            "select exists (select from account.sign_in_outcome where ticket = :ticket and collected_at is not null)")
        .param("ticket", ticket)
        .query(Boolean.class)
        .single();
  }

  /** By the database's clock, the one that all nodes share. */
  public void tell(UUID node, Progress progress) {
    jdbc.sql(
            """
            insert into account.sign_in_node (node, seen_at, served, millis_each)
            values (:node, now(), :served, :each)
            on conflict (node) do update set
              seen_at = excluded.seen_at, served = excluded.served,
              millis_each = excluded.millis_each
            """)
        .param("node", node)
        .param("served", progress.served())
        .param("each", progress.each().toMillis())
        .update();
  }

  /** Empty when nothing was heard of the node for longer than that. */
  public Optional<Progress> progress(UUID node, Duration silence) {
    return jdbc.sql(
            """
            select served, millis_each from account.sign_in_node
            where node = :node and seen_at > now() - make_interval(secs => :silence)
            """)
        .param("node", node)
        .param("silence", (double) silence.toSeconds())
        .query(
            (row, number) ->
                new Progress(row.getLong("served"), Duration.ofMillis(row.getLong("millis_each"))))
        .optional();
  }

  public void leave(UUID node) {
    jdbc.sql("delete from account.sign_in_node where node = :node").param("node", node).update();
  }

  public void forgetBefore(Instant moment) {
    jdbc.sql("delete from account.sign_in_outcome where at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
    jdbc.sql("delete from account.sign_in_node where seen_at < now() - interval '1 hour'").update();
  }
}
