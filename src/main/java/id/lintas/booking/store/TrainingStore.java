package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.SlotKey;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings of a training office: written without an allocation, and removed again. */
@Repository
public class TrainingStore {
  /** Of those that an office's bookings may have left something in; first what refers to others. */
  private static final List<String> TABLES =
      List.of(
          "booking.arrival",
          "booking.arrival_day",
          "booking.companion",
          "booking.walk_in_permit",
          "booking.applicant",
          "booking.booking");

  private final JdbcClient jdbc;
  private final ApplicantSeal seal;

  TrainingStore(JdbcClient jdbc, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public void add(
      UUID booking, BookingCode code, UUID officer, SlotKey slot, Applicant who, Instant now) {
    jdbc.sql(
            """
            insert into booking.booking (office_id, id, code, way, officer_id, day, hour, pool,
              number, party, state, language, form_id, made_at, changed_at)
            select :office, :id, :code, 'ASSISTED', :officer, :day, :hour, :pool,
              (select count(*) + 1 from booking.booking where office_id = :office and day = :day),
              1, 'ACTIVE', 'ID', :id, :now, :now
            """)
        .param("office", slot.office().value())
        .param("id", booking)
        .param("code", code.value())
        .param("officer", officer)
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into booking.applicant (office_id, booking_id, position, nik_index, sealed)
            values (:office, :id, 1, :nik, :sealed)
            """)
        .param("office", slot.office().value())
        .param("id", booking)
        .param("nik", seal.index(who.nik()))
        .param("sealed", seal.seal(booking, 1, who))
        .update();
  }

  public void forget(OfficeId office) {
    for (var table : TABLES)
      jdbc.sql("delete from " + table + " where office_id = :office")
          .param("office", office.value())
          .update();
  }
}
