package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import id.lintas.visit.hall.Counter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counters of an office, and who sits there on a day. */
@Repository
public class CounterStore {
  private static final String ALL =
      """
      select number, name, letters, case when opened_day = :day then opened_by end as officer
      from visit.counter where office_id = :office
      """;

  private final JdbcClient jdbc;

  CounterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Counter> all(OfficeId office, LocalDate day) {
    return jdbc.sql(ALL + " order by number")
        .param("office", office.value())
        .param("day", day)
        .query((row, number) -> counter(row))
        .list();
  }

  public Optional<Counter> find(OfficeId office, LocalDate day, int counter) {
    return jdbc.sql(ALL + " and number = :number")
        .param("office", office.value())
        .param("day", day)
        .param("number", counter)
        .query((row, number) -> counter(row))
        .optional();
  }

  public Optional<Counter> of(OfficeId office, LocalDate day, UUID officer) {
    return jdbc.sql(ALL + " and opened_by = :officer and opened_day = :day")
        .param("office", office.value())
        .param("day", day)
        .param("officer", officer)
        .query((row, number) -> counter(row))
        .optional();
  }

  /** There from now on, where it was not yet. */
  public void ensure(OfficeId office, int counter) {
    jdbc.sql(
            """
            insert into visit.counter (office_id, number) values (:office, :number)
            on conflict (office_id, number) do nothing
            """)
        .param("office", office.value())
        .param("number", counter)
        .update();
  }

  public void leave(OfficeId office, UUID officer) {
    jdbc.sql(
            """
            update visit.counter set opened_by = null, opened_day = null
            where office_id = :office and opened_by = :officer
            """)
        .param("office", office.value())
        .param("officer", officer)
        .update();
  }

  /**
   * @param taken also where somebody else sits there
   * @return whether it was free, or taken over
   */
  public boolean sit(OfficeId office, LocalDate day, int counter, UUID officer, boolean taken) {
    return jdbc.sql(
                """
                update visit.counter set opened_by = :officer, opened_day = :day
                where office_id = :office and number = :number
                  and (:taken or opened_by is null or opened_day <> :day or opened_by = :officer)
                """)
            .param("office", office.value())
            .param("day", day)
            .param("number", counter)
            .param("officer", officer)
            .param("taken", taken)
            .update()
        == 1;
  }

  public void describe(OfficeId office, int counter, String name, String letters) {
    jdbc.sql(
            """
            insert into visit.counter (office_id, number, name, letters)
            values (:office, :number, :name, :letters)
            on conflict (office_id, number) do update
            set name = excluded.name, letters = excluded.letters
            """)
        .param("office", office.value())
        .param("number", counter)
        .param("name", name)
        .param("letters", letters)
        .update();
  }

  private static Counter counter(ResultSet row) throws SQLException {
    return new Counter(
        row.getInt("number"),
        row.getString("name"),
        Counter.classes(row.getString("letters")),
        Optional.ofNullable(row.getObject("officer", UUID.class)));
  }
}
