package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.Call;
import id.lintas.visit.hall.Expectation;
import id.lintas.visit.hall.QueueClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls of an office, one after the other. */
@Repository
public class CallStore {
  private static final String CALLS =
      """
      select c.*, q.letter, q.serial from visit.queue_call c
      join visit.queue q on q.office_id = c.office_id and q.id = c.queue_id
      where c.office_id = :office and c.day = :day
      """;

  private final JdbcClient jdbc;

  CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the transaction ends nobody else of the office calls.
   *
   * @return how many calls there were on that day
   */
  public int lock(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            insert into visit.hall_day (office_id, day) values (:office, :day)
            on conflict (office_id, day) do update set calls = hall_day.calls
            returning calls
            """)
        .param("office", office.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** How many there were, as it stands. */
  public int calls(OfficeId office, LocalDate day) {
    return jdbc.sql("select calls from visit.hall_day where office_id = :office and day = :day")
        .param("office", office.value())
        .param("day", day)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** The classes of the last calls that stand, the latest first. */
  public List<QueueClass> recent(OfficeId office, LocalDate day, int most) {
    return jdbc.sql(
            """
            select line from visit.queue_call
            where office_id = :office and day = :day and ended is distinct from 'UNDONE'
            order by number desc limit :most
            """)
        .param("office", office.value())
        .param("day", day)
        .param("most", most)
        .query((row, number) -> QueueClass.of(row.getString("line")))
        .list();
  }

  /** The day's calls are locked. */
  public void add(OfficeId office, LocalDate day, Call call, QueueClass line, UUID officer) {
    jdbc.sql("update visit.hall_day set calls = :calls where office_id = :office and day = :day")
        .param("calls", call.order())
        .param("office", office.value())
        .param("day", day)
        .update();
    jdbc.sql(
            """
            insert into visit.queue_call
              (office_id, day, number, queue_id, line, counter, officer, at, said_at)
            values (:office, :day, :number, :queue, :line, :counter, :officer, :at, :at)
            """)
        .param("office", office.value())
        .param("day", day)
        .param("number", call.order())
        .param("queue", call.queue())
        .param("line", String.valueOf(line.letter()))
        .param("counter", call.counter())
        .param("officer", officer)
        .param("at", call.calledAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The one that a counter has open. */
  public Optional<Call> at(OfficeId office, LocalDate day, int counter) {
    return jdbc.sql(CALLS + " and c.counter = :counter and c.ended_at is null")
        .param("office", office.value())
        .param("day", day)
        .param("counter", counter)
        .query((row, number) -> call(row))
        .optional();
  }

  /** Where a number is called to now. */
  public Optional<Call> of(OfficeId office, LocalDate day, UUID queue) {
    return jdbc.sql(CALLS + " and c.queue_id = :queue and c.ended_at is null")
        .param("office", office.value())
        .param("day", day)
        .param("queue", queue)
        .query((row, number) -> call(row))
        .optional();
  }

  /** The last that were said aloud, the latest first; none that was taken back. */
  public List<Call> said(OfficeId office, LocalDate day, int most) {
    return jdbc.sql(
            CALLS
                + """
                 and c.ended is distinct from 'UNDONE'
                order by c.said_at desc, c.number desc limit :most
                """)
        .param("office", office.value())
        .param("day", day)
        .param("most", most)
        .query((row, number) -> call(row))
        .list();
  }

  /**
   * @return whether it was still open
   */
  public boolean sayAgain(OfficeId office, LocalDate day, int order, Instant now) {
    return jdbc.sql(
                """
                update visit.queue_call set said_at = :now, times = times + 1
                where office_id = :office and day = :day and number = :number and ended_at is null
                """)
            .param("office", office.value())
            .param("day", day)
            .param("number", order)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** How a call ended. */
  public enum End {
    DONE,
    ABSENT,
    ASIDE,
    MOVED,
    UNDONE
  }

  /**
   * @return whether it was still open
   */
  public boolean end(OfficeId office, LocalDate day, int order, End how, Instant now) {
    return jdbc.sql(
                """
                update visit.queue_call set ended_at = :now, ended = :how
                where office_id = :office and day = :day and number = :number and ended_at is null
                """)
            .param("office", office.value())
            .param("day", day)
            .param("number", order)
            .param("how", how.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What took how long at the counters, the last fifty since then. */
  public List<Expectation.Served> served(OfficeId office, LocalDate day, Instant since) {
    return jdbc.sql(
            """
            select q.people, extract(epoch from c.ended_at - c.at)::bigint as seconds
            from visit.queue_call c
            join visit.queue q on q.office_id = c.office_id and q.id = c.queue_id
            where c.office_id = :office and c.day = :day and c.ended = 'DONE'
              and c.ended_at > :since
            order by c.ended_at desc limit 50
            """)
        .param("office", office.value())
        .param("day", day)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Expectation.Served(
                    row.getInt("people"), Duration.ofSeconds(row.getLong("seconds"))))
        .list();
  }

  public int open(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select count(*)::int from visit.queue_call
            where office_id = :office and day = :day and ended_at is null
            """)
        .param("office", office.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private static Call call(ResultSet row) throws SQLException {
    return new Call(
        row.getInt("number"),
        row.getObject("queue_id", UUID.class),
        QueueStore.number(row),
        row.getInt("counter"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("said_at").toInstant(),
        row.getInt("times"));
  }
}
