package id.lintas.booking.store;

import id.lintas.booking.Pool;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import id.lintas.office.Bilingual;
import id.lintas.shared.OfficeId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The usual week, what was published of it, and how much of that is left. */
@Repository
public class ReleaseStore {
  private static final int LATELY_WEEKS = 5;

  private final JdbcClient jdbc;

  ReleaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record PlanHour(int weekday, LocalTime hour, Pool pool, int capacity) {}

  public List<PlanHour> plan(OfficeId office) {
    return jdbc.sql(
            """
            select weekday, hour, pool, capacity from booking.plan_hour
            where office_id = :office order by weekday, hour, pool
            """)
        .param("office", office.value())
        .query(
            (row, number) ->
                new PlanHour(
                    row.getInt("weekday"),
                    row.getObject("hour", LocalTime.class),
                    Pool.valueOf(row.getString("pool")),
                    row.getInt("capacity")))
        .list();
  }

  public void replacePlan(OfficeId office, List<PlanHour> hours, boolean standing) {
    jdbc.sql(
            """
            insert into booking.plan (office_id, standing) values (:office, :standing)
            on conflict (office_id) do update set standing = excluded.standing
            """)
        .param("office", office.value())
        .param("standing", standing)
        .update();
    jdbc.sql("delete from booking.plan_hour where office_id = :office")
        .param("office", office.value())
        .update();
    jdbc.sql(
            """
            insert into booking.plan_hour (office_id, weekday, hour, pool, capacity)
            select :office, * from unnest(:weekdays::int[], :hours::time[], :pools::text[],
                                          :capacities::int[])
            """)
        .param("office", office.value())
        .param("weekdays", AllocationStore.texts(hours, one -> String.valueOf(one.weekday())))
        .param("hours", AllocationStore.texts(hours, one -> one.hour().toString()))
        .param("pools", AllocationStore.texts(hours, one -> one.pool().name()))
        .param("capacities", AllocationStore.texts(hours, one -> String.valueOf(one.capacity())))
        .update();
  }

  public boolean standing(OfficeId office) {
    return jdbc.sql("select standing from booking.plan where office_id = :office")
        .param("office", office.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  public List<OfficeId> standingOffices() {
    return jdbc.sql("select office_id from booking.plan where standing order by office_id")
        .query((row, number) -> OfficeId.of(row.getString("office_id")))
        .list();
  }

  public record Release(LocalDate firstDay, SaleWindow window, Instant publishedAt) {}

  /** False when the week was published before. */
  public boolean publish(OfficeId office, LocalDate monday, SaleWindow window, Instant now) {
    return jdbc.sql(
                """
                insert into booking.release (office_id, first_day, opens_at, only_on, published_at)
                values (:office, :monday, :opens, :onlyOn, :now)
                on conflict (office_id, first_day) do nothing
                """)
            .param("office", office.value())
            .param("monday", monday)
            .param("opens", window.opensAt().atOffset(ZoneOffset.UTC))
            .param("onlyOn", window.onlyOn().map(DayOfWeek::getValue).orElse(null))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public List<Release> releases(OfficeId office, LocalDate from, ZoneId zone) {
    return jdbc.sql(
            """
            select first_day, opens_at, only_on, published_at from booking.release
            where office_id = :office and first_day >= :from order by first_day limit 60
            """)
        .param("office", office.value())
        .param("from", from)
        .query(
            (row, number) ->
                new Release(
                    row.getObject("first_day", LocalDate.class),
                    AllocationStore.window(row, zone),
                    row.getTimestamp("published_at").toInstant()))
        .list();
  }

  public void addSlots(LocalDate monday, List<SlotKey> slots, List<Integer> capacities) {
    if (slots.isEmpty()) return;
    jdbc.sql(
            """
            insert into booking.slot (office_id, day, hour, pool, first_day, capacity)
            select :office, day, hour, pool, :monday, capacity
            from unnest(:days::date[], :hours::time[], :pools::text[], :capacities::int[])
              as s (day, hour, pool, capacity)
            """)
        .param("office", slots.getFirst().office().value())
        .param("monday", monday)
        .param("days", AllocationStore.texts(slots, slot -> slot.day().toString()))
        .param("hours", AllocationStore.texts(slots, slot -> slot.hour().toString()))
        .param("pools", AllocationStore.texts(slots, slot -> slot.pool().name()))
        .param("capacities", AllocationStore.texts(capacities, String::valueOf))
        .update();
  }

  public void setDayOff(OfficeId office, LocalDate day, Bilingual reason) {
    jdbc.sql(
            """
            insert into booking.day_off (office_id, day, reason_id, reason_en)
            values (:office, :day, :indonesian, :english)
            on conflict (office_id, day) do update
            set reason_id = excluded.reason_id, reason_en = excluded.reason_en
            """)
        .param("office", office.value())
        .param("day", day)
        .param("indonesian", reason.indonesian())
        .param("english", reason.english())
        .update();
  }

  public record DayOff(LocalDate day, Bilingual reason) {}

  public List<DayOff> daysOff(OfficeId office, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select day, reason_id, reason_en from booking.day_off
            where office_id = :office and day between :first and :last order by day
            """)
        .param("office", office.value())
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new DayOff(
                    row.getObject("day", LocalDate.class),
                    new Bilingual(row.getString("reason_id"), row.getString("reason_en"))))
        .list();
  }

  /** A slot with what is taken of it, and when its release opens. */
  public record Slot(SlotKey key, int capacity, int taken, SaleWindow window) {
    public int left() {
      return capacity - taken;
    }
  }

  /** By day, hour and pool. */
  public List<Slot> slots(OfficeId office, LocalDate first, LocalDate last, ZoneId zone) {
    return jdbc.sql(
            """
            select s.day, s.hour, s.pool, s.capacity, s.taken, r.opens_at, r.only_on
            from booking.slot s
            join booking.release r on r.office_id = s.office_id and r.first_day = s.first_day
            where s.office_id = :office and s.day between :first and :last
            order by s.day, s.hour, s.pool
            """)
        .param("office", office.value())
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new Slot(
                    AllocationStore.key(office, row),
                    row.getInt("capacity"),
                    row.getInt("taken"),
                    AllocationStore.window(row, zone)))
        .list();
  }

  /** No more places of that day are given; those taken stay taken. */
  public void shut(OfficeId office, LocalDate day) {
    jdbc.sql(
            """
            update booking.slot set capacity = taken
            where office_id = :office and day = :day
            """)
        .param("office", office.value())
        .param("day", day)
        .update();
  }

  /** Whether its weeks are published by themselves, or one was lately or is to come. */
  public boolean givesOut(OfficeId office, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from booking.release
                           where office_id = :office and first_day >= :lately)
                or exists (select from booking.plan p
                           join booking.plan_hour h on h.office_id = p.office_id
                           where p.office_id = :office and p.standing)
            """)
        .param("office", office.value())
        .param("lately", today.minusWeeks(LATELY_WEEKS))
        .query(Boolean.class)
        .single();
  }

  /** Offices that have published that day or a later one. */
  public List<OfficeId> publishedFrom(LocalDate day) {
    return jdbc.sql(
            "select distinct office_id from booking.slot where day >= :day order by office_id")
        .param("day", day)
        .query((row, number) -> OfficeId.of(row.getString("office_id")))
        .list();
  }

  /**
   * @param closed by the calendar, after it was published
   */
  public record Hour(SlotKey key, boolean closed) {}

  /** Every hour from that day on, in the order of all who lock some, until the transaction ends. */
  public List<Hour> lock(OfficeId office, LocalDate from) {
    return jdbc.sql(
            """
            select day, hour, pool, closed from booking.slot
            where office_id = :office and day >= :from order by day, hour, pool for update
            """)
        .param("office", office.value())
        .param("from", from)
        .query(
            (row, number) -> new Hour(AllocationStore.key(office, row), row.getBoolean("closed")))
        .list();
  }

  /** No more places of it are given; one that is open again has those that are taken. */
  public void setClosed(SlotKey slot, boolean closed) {
    jdbc.sql(
            """
            update booking.slot set closed = :closed, capacity = taken
            where office_id = :office and day = :day and hour = :hour and pool = :pool
            """)
        .param("closed", closed)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .update();
  }

  /** Hours of published days that the calendar closed; the other hours of their days are open. */
  public List<SlotKey> closedHours(OfficeId office, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select day, hour, pool from booking.slot
            where office_id = :office and day between :first and :last and closed
            order by day, hour, pool
            """)
        .param("office", office.value())
        .param("first", first)
        .param("last", last)
        .query((row, number) -> AllocationStore.key(office, row))
        .list();
  }

  /**
   * People who still have a place when nobody is there.
   *
   * @param whole the day is closed; else some of its hours
   */
  public record Stranded(LocalDate day, boolean whole, int bookings) {}

  public List<Stranded> stranded(OfficeId office, LocalDate from) {
    return jdbc.sql(
            """
            select p.day, d.day is not null as whole, count(*) as bookings
            from (select b.day, b.hour, b.pool from booking.booking b
                  where b.office_id = :office and b.day >= :from and b.state = 'ACTIVE'
                  union all
                  select h.day, h.hour, h.pool from booking.proposal h
                  where h.office_id = :office and h.day >= :from) p
            join booking.slot s on s.office_id = :office and s.day = p.day and s.hour = p.hour
              and s.pool = p.pool
            left join booking.day_off d on d.office_id = :office and d.day = p.day
            where s.closed or d.day is not null
            group by p.day, d.day order by p.day
            """)
        .param("office", office.value())
        .param("from", from)
        .query(
            (row, number) ->
                new Stranded(
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("whole"),
                    row.getInt("bookings")))
        .list();
  }

  /** False when more are taken already, or the calendar closed the hour. */
  public boolean setCapacity(SlotKey slot, int capacity) {
    return jdbc.sql(
                """
                update booking.slot set capacity = :capacity
                where office_id = :office and day = :day and hour = :hour and pool = :pool
                  and taken <= :capacity and not closed
                """)
            .param("capacity", capacity)
            .param("office", slot.office().value())
            .param("day", slot.day())
            .param("hour", slot.hour())
            .param("pool", slot.pool().name())
            .update()
        == 1;
  }

  /** Whether this is the first to take up the task for that day. */
  public boolean begin(OfficeId office, LocalDate day, String task) {
    return jdbc.sql(
                """
                insert into booking.day_done (office_id, day, task) values (:office, :day, :task)
                on conflict do nothing
                """)
            .param("office", office.value())
            .param("day", day)
            .param("task", task)
            .update()
        == 1;
  }

  /** Offices that have bookings on a day which the task was not done for. */
  public record Open(OfficeId office, LocalDate day) {}

  public List<Open> notDone(String task, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select distinct s.office_id, s.day from booking.slot s
            where s.day between :from and :until and not exists
              (select from booking.day_done d
               where d.office_id = s.office_id and d.day = s.day and d.task = :task)
            order by s.day, s.office_id limit 500
            """)
        .param("task", task)
        .param("from", from)
        .param("until", until)
        .query(
            (row, number) ->
                new Open(
                    OfficeId.of(row.getString("office_id")), row.getObject("day", LocalDate.class)))
        .list();
  }
}
