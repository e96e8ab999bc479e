package id.lintas.booking.store;

import id.lintas.booking.Booking;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which live booking holds a person's NIK, of all offices. */
@Repository
public class ClaimStore {
  private final JdbcClient jdbc;
  private final ApplicantSeal seal;

  ClaimStore(JdbcClient jdbc, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** Whether an account has a live booking. */
  public boolean live(UUID account) {
    return jdbc.sql(
            """
            select exists (select from booking.booking
              where account_id = :account and state in ('ACTIVE', 'DISPLACED'))
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** Whether a live booking of the account holds the NIK of this person of it. */
  public boolean holds(UUID account, UUID person) {
    return jdbc.sql(
            """
            select exists (select from booking.booking b
              join booking.applicant a on a.office_id = b.office_id and a.booking_id = b.id
              join booking.nik_claim c on c.nik_index = a.nik_index and c.booking_id = b.id
              where b.account_id = :account and a.person_id = :person
                and b.state in ('ACTIVE', 'DISPLACED'))
            """)
        .param("account", account)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /** The office of the live booking that holds this number. */
  public Optional<OfficeId> office(Nik nik) {
    return jdbc.sql("select office_id from booking.nik_claim where nik_index = :nik")
        .param("nik", seal.index(nik))
        .query(String.class)
        .optional()
        .map(OfficeId::of);
  }

  /** Lets this person have another place; false when the booking did not hold them. */
  public boolean free(Booking booking, int position) {
    return jdbc.sql(
                """
                delete from booking.nik_claim
                where booking_id = :booking and nik_index =
                  (select nik_index from booking.applicant
                   where office_id = :office and booking_id = :booking and position = :position)
                """)
            .param("office", booking.office().value())
            .param("booking", booking.id())
            .param("position", position)
            .update()
        == 1;
  }

  /** How many people a booking still holds. */
  public int held(Booking booking) {
    return jdbc.sql(
            """
            select count(*) from booking.nik_claim
            where booking_id = :booking and nik_index in
              (select nik_index from booking.applicant
               where office_id = :office and booking_id = :booking)
            """)
        .param("office", booking.office().value())
        .param("booking", booking.id())
        .query(Integer.class)
        .single();
  }
}
