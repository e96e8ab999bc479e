package id.lintas.booking.store;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two officers' words that somebody is admitted on a day. */
@Repository
public class PermitStore {
  private final JdbcClient jdbc;

  PermitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Granted again for the same person and day, it stays one. */
  public void grant(OfficeId office, UUID id, byte[] nik, LocalDate day, Instant now) {
    jdbc.sql(
            """
            insert into booking.walk_in_permit (office_id, id, nik_index, day, granted_at)
            values (:office, :id, :nik, :day, :now)
            on conflict (office_id, nik_index, day) do nothing
            """)
        .param("office", office.value())
        .param("id", id)
        .param("nik", nik)
        .param("day", day)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<UUID> unused(OfficeId office, byte[] nik, LocalDate day) {
    return jdbc.sql(
            """
            select id from booking.walk_in_permit
            where office_id = :office and nik_index = :nik and day = :day and booking_id is null
            """)
        .param("office", office.value())
        .param("nik", nik)
        .param("day", day)
        .query(UUID.class)
        .optional();
  }

  /** Whether a parent comes along with this booking already. */
  public boolean accompanied(OfficeId office, UUID child) {
    return jdbc.sql(
            """
            select exists
              (select from booking.companion c
               join booking.booking b on b.office_id = c.office_id and b.id = c.booking_id
               where c.office_id = :office and c.child_id = :child and b.state <> 'CANCELLED')
            """)
        .param("office", office.value())
        .param("child", child)
        .query(Boolean.class)
        .single();
  }
}
