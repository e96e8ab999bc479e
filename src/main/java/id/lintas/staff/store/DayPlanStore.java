package id.lintas.staff.store;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits where on a day, as the roster's maker planned it. */
@Repository
public class DayPlanStore {
  private final JdbcClient jdbc;

  DayPlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody at a post on a day. */
  public record Seat(LocalDate day, Role role, UUID officer) {}

  public List<Seat> between(OfficeId office, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select day, role, officer_id from staff.day_plan
            where office_id = :office and day between :first and :last
            order by day, role, officer_id
            """)
        .param("office", office.value())
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new Seat(
                    row.getObject("day", LocalDate.class),
                    Role.valueOf(row.getString("role")),
                    row.getObject("officer_id", UUID.class)))
        .list();
  }

  /** How often that week of the post was written. */
  public int version(OfficeId office, LocalDate monday, Role role) {
    return jdbc.sql(
            """
            select version from staff.week_plan
            where office_id = :office and monday = :monday and role = :role
            """)
        .param("office", office.value())
        .param("monday", monday)
        .param("role", role.name())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** Whether it stood as it was seen; then nobody else writes it until the transaction ends. */
  public boolean next(OfficeId office, LocalDate monday, Role role, int seen) {
    return jdbc.sql(
                """
            insert into staff.week_plan (office_id, monday, role, version)
            values (:office, :monday, :role, 1)
            on conflict (office_id, monday, role) do update set version = week_plan.version + 1
            returning version
            """)
            .param("office", office.value())
            .param("monday", monday)
            .param("role", role.name())
            .query(Integer.class)
            .single()
        == seen + 1;
  }

  public void replace(
      OfficeId office, LocalDate monday, LocalDate last, Role role, Collection<Seat> seats) {
    jdbc.sql(
            """
            delete from staff.day_plan
            where office_id = :office and role = :role and day between :monday and :last
            """)
        .param("office", office.value())
        .param("role", role.name())
        .param("monday", monday)
        .param("last", last)
        .update();
    jdbc.sql(
            """
            insert into staff.day_plan (office_id, day, role, officer_id)
            select :office, day, :role, officer_id
            from unnest(:days::date[], :officers::uuid[]) as seat (day, officer_id)
            """)
        .param("office", office.value())
        .param("role", role.name())
        .param("days", seats.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param(
            "officers", seats.stream().map(one -> one.officer().toString()).toArray(String[]::new))
        .update();
  }
}
