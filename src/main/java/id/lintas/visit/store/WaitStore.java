package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.HallReport;
import id.lintas.visit.hall.QueueClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waits of a day, as they came and as they were told. */
@Repository
public class WaitStore {
  private final JdbcClient jdbc;

  WaitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int given(OfficeId office, LocalDate day) {
    return count(
        "select count(*)::int from visit.queue where office_id = :office and day = :day",
        office,
        day);
  }

  public int left(OfficeId office, LocalDate day) {
    return count(
        """
        select count(*)::int from visit.queue
        where office_id = :office and day = :day and state in ('WAITING', 'ASIDE')
        """,
        office,
        day);
  }

  private int count(String sql, OfficeId office, LocalDate day) {
    return jdbc.sql(sql)
        .param("office", office.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  public List<HallReport.Wait> byClass(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select letter, count(*)::int as calls,
              percentile_cont(0.5) within group (order by waited)::int as usual,
              percentile_cont(0.95) within group (order by waited)::int as longest
            from (select letter, extract(epoch from first_called_at - issued_at) / 60 as waited
                  from visit.queue where office_id = :office and day = :day
                    and first_called_at is not null) as one
            group by letter order by letter
            """)
        .param("office", office.value())
        .param("day", day)
        .query(
            (row, number) ->
                new HallReport.Wait(
                    QueueClass.of(row.getString("letter")),
                    row.getInt("calls"),
                    row.getInt("usual"),
                    row.getInt("longest")))
        .list();
  }

  /** Empty where nobody who was told something has been called yet. */
  public Optional<HallReport.Error> error(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select count(*)::int as calls,
              percentile_cont(0.5) within group (order by abs(off))::int as usual,
              percentile_cont(0.95) within group (order by abs(off))::int as longest,
              avg(off)::int as later
            from (select extract(epoch from first_called_at - issued_at) / 60 - told_minutes as off
                  from visit.queue where office_id = :office and day = :day
                    and first_called_at is not null and told_minutes is not null) as one
            """)
        .param("office", office.value())
        .param("day", day)
        .query(
            (row, number) ->
                new HallReport.Error(
                    row.getInt("calls"),
                    row.getInt("usual"),
                    row.getInt("longest"),
                    row.getInt("later")))
        .optional()
        .filter(one -> one.calls() > 0);
  }
}
