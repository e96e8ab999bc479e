package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two officers may mend: a misspelt name, a freeze. */
@Repository
public class CorrectionStore {
  private final JdbcClient jdbc;
  private final ApplicantSeal seal;

  CorrectionStore(JdbcClient jdbc, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** Seals the person's row anew; the NIK must be the one that stands there. */
  public boolean replace(Booking booking, int position, Applicant corrected) {
    return jdbc.sql(
                """
                update booking.applicant set sealed = :sealed
                where office_id = :office and booking_id = :booking and position = :position
                  and nik_index = :nik
                """)
            .param("sealed", seal.seal(booking.id(), position, corrected))
            .param("office", booking.office().value())
            .param("booking", booking.id())
            .param("position", position)
            .param("nik", seal.index(corrected.nik()))
            .update()
        == 1;
  }

  /** Until when this booking's missed visit keeps its people from booking; the last day of any. */
  public Optional<LocalDate> frozenUntil(Booking booking) {
    return jdbc.sql(
            """
            select max(until) as until from
              (select until from booking.nik_freeze where booking_id = :booking
               union all
               select until from booking.account_freeze where booking_id = :booking) as frozen
            """)
        .param("booking", booking.id())
        .query((row, number) -> Optional.ofNullable(row.getObject("until", LocalDate.class)))
        .single();
  }
}
