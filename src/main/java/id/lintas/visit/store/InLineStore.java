package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.AsideReason;
import id.lintas.visit.hall.InLine;
import id.lintas.visit.hall.QueueClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits in the hall, and how a number goes from one state to the next. */
@Repository
public class InLineStore {
  private final JdbcClient jdbc;

  InLineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The whole line of that day; bounded by the numbers that a day can have. */
  public List<InLine> inLine(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select id, letter, serial, line, counter, after_call, waits_from, people, late
            from visit.queue where office_id = :office and day = :day and state = 'WAITING'
            """)
        .param("office", office.value())
        .param("day", day)
        .query(
            (row, number) ->
                new InLine(
                    row.getObject("id", UUID.class),
                    QueueStore.number(row),
                    QueueClass.of(row.getString("line")),
                    Optional.ofNullable(row.getObject("counter", Integer.class)),
                    row.getInt("after_call"),
                    row.getTimestamp("waits_from").toInstant(),
                    row.getInt("people"),
                    row.getBoolean("late")))
        .list();
  }

  /** Called for the first time at that moment, unless it was called before. */
  public boolean called(OfficeId office, UUID id, Instant now) {
    return jdbc.sql(
                """
                update visit.queue
                set state = 'CALLED', reason = null, first_called_at = coalesce(first_called_at, :now)
                where office_id = :office and id = :id and state in ('WAITING', 'ASIDE')
                """)
            .param("office", office.value())
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** As if it had never been called, for a call that is taken back. */
  public void uncalled(OfficeId office, UUID id, Instant calledAt) {
    jdbc.sql(
            """
            update visit.queue
            set state = 'WAITING', reason = null,
                first_called_at = case when first_called_at < :at then first_called_at end
            where office_id = :office and id = :id
            """)
        .param("office", office.value())
        .param("id", id)
        .param("at", calledAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** To its place in the line, as it was; or past the office's next calls, after an absence. */
  public void back(OfficeId office, UUID id, int afterCall, boolean absent) {
    jdbc.sql(
            """
            update visit.queue
            set state = 'WAITING', reason = null, after_call = :after,
                absences = case when :absent then absences + 1 else 0 end
            where office_id = :office and id = :id
            """)
        .param("office", office.value())
        .param("id", id)
        .param("after", afterCall)
        .param("absent", absent)
        .update();
  }

  public int absences(OfficeId office, UUID id) {
    return jdbc.sql("select absences from visit.queue where office_id = :office and id = :id")
        .param("office", office.value())
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  public void aside(OfficeId office, UUID id, AsideReason reason) {
    jdbc.sql(
            """
            update visit.queue set state = 'ASIDE', reason = :reason
            where office_id = :office and id = :id
            """)
        .param("office", office.value())
        .param("id", id)
        .param("reason", reason.name())
        .update();
  }

  public void done(OfficeId office, UUID id) {
    jdbc.sql(
            """
            update visit.queue set state = 'DONE', reason = null
            where office_id = :office and id = :id
            """)
        .param("office", office.value())
        .param("id", id)
        .update();
  }

  /** Into another line, or to one counter only. */
  public void send(OfficeId office, UUID id, QueueClass line, @Nullable Integer counter) {
    jdbc.sql(
            """
            update visit.queue set state = 'WAITING', reason = null, line = :line, counter = :counter
            where office_id = :office and id = :id
            """)
        .param("office", office.value())
        .param("id", id)
        .param("line", QueueStore.letter(line))
        .param("counter", counter)
        .update();
  }

  /** Nobody waits for a counter that closes. */
  public void release(OfficeId office, LocalDate day, int counter) {
    jdbc.sql(
            """
            update visit.queue set counter = null
            where office_id = :office and day = :day and counter = :counter
            """)
        .param("office", office.value())
        .param("day", day)
        .param("counter", counter)
        .update();
  }
}
