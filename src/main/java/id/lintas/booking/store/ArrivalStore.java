package id.lintas.booking.store;

import id.lintas.booking.Arrived;
import id.lintas.booking.Booking;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of a party came, and in which order of the day. */
@Repository
public class ArrivalStore {
  private final JdbcClient jdbc;

  ArrivalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next in the order of arrival on that day. */
  public int next(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            insert into booking.arrival_day (office_id, day, last) values (:office, :day, 1)
            on conflict (office_id, day) do update set last = arrival_day.last + 1
            returning last
            """)
        .param("office", office.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  public void add(Booking booking, int position, LocalDate day, Arrived arrived) {
    jdbc.sql(
            """
            insert into booking.arrival
              (office_id, booking_id, position, day, number, late, arrived_at)
            values (:office, :booking, :position, :day, :number, :late, :at)
            """)
        .param("office", booking.office().value())
        .param("booking", booking.id())
        .param("position", position)
        .param("day", day)
        .param("number", arrived.number())
        .param("late", arrived.late())
        .param("at", arrived.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Which bookings for a day were let in before it. */
  public Set<UUID> before(OfficeId office, LocalDate day) {
    return jdbc.sql(
            """
            select distinct a.booking_id from booking.arrival a
            join booking.booking b on b.office_id = a.office_id and b.id = a.booking_id
            where b.office_id = :office and b.day = :day and a.day < :day
            """)
        .param("office", office.value())
        .param("day", day)
        .query((row, index) -> row.getObject("booking_id", UUID.class))
        .set();
  }

  /**
   * Who came together.
   *
   * @param people so many of the booking's
   */
  public record Together(UUID booking, int people, Arrived arrived) {}

  /** The last of a day, the very last first. */
  public List<Together> latest(OfficeId office, LocalDate day, int most) {
    return jdbc.sql(
            """
            select booking_id, number, count(*)::int as people, bool_or(late) as late,
              max(arrived_at) as arrived_at
            from booking.arrival where office_id = :office and day = :day
            group by number, booking_id order by number desc limit :most
            """)
        .param("office", office.value())
        .param("day", day)
        .param("most", most)
        .query(
            (row, index) ->
                new Together(
                    row.getObject("booking_id", UUID.class),
                    row.getInt("people"),
                    new Arrived(
                        row.getInt("number"),
                        row.getBoolean("late"),
                        row.getTimestamp("arrived_at").toInstant())))
        .list();
  }

  /** By position in the party, from 1. */
  public Map<Integer, Arrived> of(Booking booking) {
    var all = new TreeMap<Integer, Arrived>();
    jdbc.sql(
            """
            select position, number, late, arrived_at from booking.arrival
            where office_id = :office and booking_id = :booking
            """)
        .param("office", booking.office().value())
        .param("booking", booking.id())
        .query(
            row -> {
              all.put(
                  row.getInt("position"),
                  new Arrived(
                      row.getInt("number"),
                      row.getBoolean("late"),
                      row.getTimestamp("arrived_at").toInstant()));
            });
    return all;
  }
}
