package id.lintas.booking.store;

import id.lintas.booking.Arrived;
import id.lintas.booking.Booking;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
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
