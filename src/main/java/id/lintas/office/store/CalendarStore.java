package id.lintas.office.store;

import id.lintas.office.Bilingual;
import id.lintas.office.Hours;
import id.lintas.office.OfficeDay;
import id.lintas.office.OfficeDay.Why;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours, holidays and closures. */
@Repository
public class CalendarStore {
  private final JdbcClient jdbc;

  CalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hours of a weekday from a day on; without hours the office is closed on that weekday. */
  public record WeekdayHours(
      String season, int weekday, LocalDate effectiveFrom, Optional<Hours> hours) {
    public boolean holds(LocalDate date) {
      return date.getDayOfWeek().getValue() == weekday && !date.isBefore(effectiveFrom);
    }
  }

  public record Period(LocalDate first, LocalDate last) {
    public boolean holds(LocalDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  /**
   * Whoever changes it waits until the caller's transaction ends, as the caller waits for changes
   * that are under way.
   */
  public void holdStill() {
    jdbc.sql("lock table office.hours, office.holiday, office.closure in share mode").update();
  }

  /** The office's own rows before those of the country, newer before older. */
  public List<WeekdayHours> week(OfficeId office) {
    return jdbc.sql(
            """
            select season, weekday, effective_from, opens, closes, break_from, break_to
            from office.hours where office_id in (:office, '***')
            order by (office_id = '***'), effective_from desc
            """)
        .param("office", office.value())
        .query(
            (row, number) ->
                new WeekdayHours(
                    row.getString("season"),
                    row.getInt("weekday"),
                    row.getObject("effective_from", LocalDate.class),
                    hours(row)))
        .list();
  }

  private static Optional<Hours> hours(ResultSet row) throws SQLException {
    var opens = row.getObject("opens", LocalTime.class);
    if (opens == null) return Optional.empty();
    var from = row.getObject("break_from", LocalTime.class);
    var pause =
        Optional.ofNullable(from).map(start -> new Hours.Break(start, time(row, "break_to")));
    return Optional.of(new Hours(opens, time(row, "closes"), pause));
  }

  private static LocalTime time(ResultSet row, String column) {
    try {
      return row.getObject(column, LocalTime.class);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  public List<Period> ramadan() {
    return jdbc.sql("select first_day, last_day from office.ramadan")
        .query(
            (row, number) ->
                new Period(
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /** Closures of the office first, so that they win over a holiday on the same day. */
  public List<OfficeDay.Closed> closed(OfficeId office, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select day, 'OFFICE' as why, reason_id, reason_en, 0 as rank from office.closure
            where office_id = :office and day between :first and :last
            union all
            select day, case kind when 'NATIONAL' then 'HOLIDAY' else kind end, name_id, name_en, 1
            from office.holiday where day between :first and :last
            order by day, rank
            """)
        .param("office", office.value())
        .param("first", first)
        .param("last", last)
        .query((row, number) -> closed(row))
        .list();
  }

  public List<OfficeDay.Closed> holidays(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select day, case kind when 'NATIONAL' then 'HOLIDAY' else kind end as why,
                   name_id as reason_id, name_en as reason_en
            from office.holiday where day between :first and :last order by day
            """)
        .param("first", first)
        .param("last", last)
        .query((row, number) -> closed(row))
        .list();
  }

  private static OfficeDay.Closed closed(ResultSet row) throws SQLException {
    return new OfficeDay.Closed(
        row.getObject("day", LocalDate.class),
        Why.valueOf(row.getString("why")),
        new Bilingual(row.getString("reason_id"), row.getString("reason_en")));
  }

  /** False when the day was closed already; its reason is then replaced. */
  public boolean close(OfficeId office, LocalDate day, Bilingual reason) {
    return jdbc.sql(
            """
                insert into office.closure (office_id, day, reason_id, reason_en)
                values (:office, :day, :indonesian, :english)
                on conflict (office_id, day) do update
                set reason_id = excluded.reason_id, reason_en = excluded.reason_en
                returning (xmax = 0)
                """)
        .param("office", office.value())
        .param("day", day)
        .param("indonesian", reason.indonesian())
        .param("english", reason.english())
        .query(Boolean.class)
        .single();
  }

  public boolean reopen(OfficeId office, LocalDate day) {
    return jdbc.sql("delete from office.closure where office_id = :office and day = :day")
            .param("office", office.value())
            .param("day", day)
            .update()
        > 0;
  }

  public void setHours(OfficeId office, String season, WeekdayHours hours) {
    jdbc.sql(
            """
            insert into office.hours
              (office_id, season, weekday, effective_from, opens, closes, break_from, break_to)
            values (:office, :season, :weekday, :from, :opens, :closes, :breakFrom, :breakTo)
            on conflict (office_id, season, weekday, effective_from) do update
            set opens = excluded.opens, closes = excluded.closes,
                break_from = excluded.break_from, break_to = excluded.break_to
            """)
        .param("office", office.value())
        .param("season", season)
        .param("weekday", hours.weekday())
        .param("from", hours.effectiveFrom())
        .param("opens", hours.hours().map(Hours::opens).orElse(null))
        .param("closes", hours.hours().map(Hours::closes).orElse(null))
        .param("breakFrom", pause(hours).map(Hours.Break::from).orElse(null))
        .param("breakTo", pause(hours).map(Hours.Break::to).orElse(null))
        .update();
  }

  private static Optional<Hours.Break> pause(WeekdayHours hours) {
    return hours.hours().flatMap(Hours::pause);
  }

  public void addHoliday(LocalDate day, Bilingual name, Why why) {
    jdbc.sql(
            """
            insert into office.holiday (day, name_id, name_en, kind)
            values (:day, :indonesian, :english, :kind)
            on conflict (day) do update
            set name_id = excluded.name_id, name_en = excluded.name_en, kind = excluded.kind
            """)
        .param("day", day)
        .param("indonesian", name.indonesian())
        .param("english", name.english())
        .param("kind", why == Why.JOINT_LEAVE ? "JOINT_LEAVE" : "NATIONAL")
        .update();
  }
}
