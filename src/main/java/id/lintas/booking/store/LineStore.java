package id.lintas.booking.store;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.Grant;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Promises;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.shared.OfficeId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a batch must know of openings that are under way: who waits, and what is promised. */
@Repository
public class LineStore {
  private static final String HELD_NOWHERE_YET =
      """
      insert into booking.held (office_id, first_day, day, hour, pool, size, parties)
      select :office, :week, c.day, c.hour, c.pool, c.size, 0
      from unnest(:days::date[], :hours::time[], :pools::text[], :sizes::int[], :parties::int[])
        as c (day, hour, pool, size, parties)
      where not exists (
        select from booking.held h
        where h.office_id = :office and h.first_day = :week and h.day = c.day and h.hour = c.hour
          and h.pool = c.pool and h.size = c.size)
      """;
  private static final String HELD_SO_MANY_MORE =
      """
      update booking.held h set parties = h.parties + c.parties
      from unnest(:days::date[], :hours::time[], :pools::text[], :sizes::int[], :parties::int[])
        as c (day, hour, pool, size, parties)
      where h.office_id = :office and h.first_day = :week and h.day = c.day and h.hour = c.hour
        and h.pool = c.pool and h.size = c.size
      """;

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By Monday, each locked until the transaction ends; empty on nearly every day. */
  public Map<LocalDate, UnderWay> underWay(List<Wish> wishes, Instant now) {
    var weeks = new TreeSet<LocalDate>();
    for (var wish : wishes)
      for (var slot : wish.acceptable()) if (slot.pool().online()) weeks.add(slot.week());
    if (weeks.isEmpty()) return Map.of();
    var office = wishes.getFirst().acceptable().getFirst().office();
    var askers = wishes.stream().map(Wish::asker).collect(Collectors.toSet());
    return read(office, open(office, weeks, now, " for update"), askers);
  }

  /** The same to look at, for one who asks; not locked. */
  public Map<LocalDate, UnderWay> underWay(
      OfficeId office, Set<LocalDate> weeks, Optional<UUID> asker, Instant now) {
    return read(office, open(office, weeks, now, ""), asker.map(Set::of).orElseGet(Set::of));
  }

  private Map<LocalDate, UnderWay> read(OfficeId office, List<LocalDate> weeks, Set<UUID> askers) {
    var found = new HashMap<LocalDate, UnderWay>();
    for (var week : weeks) {
      var key = new OpeningKey(office, week);
      found.put(
          week,
          new UnderWay(
              contended(key), left(key), held(key), turns(key, askers), former(key, askers)));
    }
    return found;
  }

  /** A list that is due to be closed counts already: nobody slips in before the draw. */
  private List<LocalDate> open(
      OfficeId office, Collection<LocalDate> weeks, Instant now, String lock) {
    return jdbc.sql(
            """
            select first_day from booking.opening
            where office_id = :office and first_day = any(:weeks::date[])
              and state <> 'SETTLED' and opens_at <= :now
            order by first_day
            """
                + lock)
        .param("office", office.value())
        .param("weeks", AllocationStore.texts(weeks, LocalDate::toString))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list();
  }

  private boolean contended(OpeningKey key) {
    return jdbc.sql(
            """
            select o.state = 'GATHERING' or exists (
                select from booking.entry e
                where e.office_id = o.office_id and e.first_day = o.first_day
                  and e.state = 'WAITING')
            from booking.opening o where o.office_id = :office and o.first_day = :week
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(Boolean.class)
        .single();
  }

  /** Places not taken, of all hours of that week that citizens book and that are to come. */
  public Map<SlotKey, Integer> left(OpeningKey key) {
    return jdbc
        .sql(
            """
            select day, hour, pool, capacity - taken as left from booking.slot
            where office_id = :office and first_day = :week and pool in ('PUBLIC', 'SAME_DAY')
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(
            (row, number) -> Map.entry(AllocationStore.key(key.office(), row), row.getInt("left")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What citizens book of a week.
   *
   * @param held for people whose turn it is, out of those not taken
   */
  public record Places(int capacity, int taken, int held) {
    public int left() {
      return capacity - taken;
    }
  }

  public Places places(OpeningKey key) {
    return jdbc.sql(
            """
            select coalesce(sum(capacity), 0)::int as capacity, coalesce(sum(taken), 0)::int as taken,
                   (select coalesce(sum(size * parties), 0)::int from booking.held
                    where office_id = :office and first_day = :week) as held
            from booking.slot
            where office_id = :office and first_day = :week and pool in ('PUBLIC', 'SAME_DAY')
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(
            (row, number) ->
                new Places(row.getInt("capacity"), row.getInt("taken"), row.getInt("held")))
        .single();
  }

  /** How many parties of each size are held in which hour. */
  public Map<SlotKey, Map<Integer, Integer>> held(OpeningKey key) {
    record Row(SlotKey slot, int size, int parties) {}
    var held = new HashMap<SlotKey, Map<Integer, Integer>>();
    jdbc.sql(
            """
            select day, hour, pool, size, parties from booking.held
            where office_id = :office and first_day = :week and parties > 0
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .query(
            (row, number) ->
                new Row(
                    AllocationStore.key(key.office(), row),
                    row.getInt("size"),
                    row.getInt("parties")))
        .list()
        .forEach(
            row ->
                held.computeIfAbsent(row.slot(), slot -> new HashMap<>())
                    .put(row.size(), row.parties()));
    return held;
  }

  /** The opening's row is locked by the caller. */
  public void change(OpeningKey key, List<Promises.Change> changes) {
    var sums = new HashMap<Promises.Change, Integer>();
    for (var one : changes)
      sums.merge(new Promises.Change(one.slot(), one.size(), 0), one.parties(), Integer::sum);
    sums.values().removeIf(parties -> parties == 0);
    if (sums.isEmpty()) return;
    var cells = List.copyOf(sums.keySet());
    for (var sql : List.of(HELD_NOWHERE_YET, HELD_SO_MANY_MORE)) {
      jdbc.sql(sql)
          .param("office", key.office().value())
          .param("week", key.week())
          .param("days", AllocationStore.texts(cells, one -> one.slot().day().toString()))
          .param("hours", AllocationStore.texts(cells, one -> one.slot().hour().toString()))
          .param("pools", AllocationStore.texts(cells, one -> one.slot().pool().name()))
          .param("sizes", AllocationStore.texts(cells, one -> String.valueOf(one.size())))
          .param("parties", AllocationStore.texts(cells, one -> String.valueOf(sums.get(one))))
          .update();
    }
  }

  private Map<UUID, UnderWay.Turn> turns(OpeningKey key, Set<UUID> askers) {
    return jdbc
        .sql(
            """
            select e.account_id, e.id, e.pool, e.turn_ends_at,
                   (select array_agg(p.nik_index) from booking.entry_person p
                    where p.office_id = e.office_id and p.first_day = e.first_day
                      and p.entry_id = e.id) as people
            from booking.entry e
            where e.office_id = :office and e.first_day = :week and e.state = 'TURN'
              and e.account_id = any(:askers::uuid[])
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("askers", AllocationStore.texts(askers, UUID::toString))
        .query((row, number) -> Map.entry(row.getObject("account_id", UUID.class), turn(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Set<UUID> former(OpeningKey key, Set<UUID> askers) {
    return Set.copyOf(
        jdbc.sql(
                """
                select account_id from booking.entry
                where office_id = :office and first_day = :week
                  and account_id = any(:askers::uuid[])
                group by account_id
                having bool_or(state = 'PASSED') and not bool_or(state in ('WAITING', 'TURN'))
                """)
            .param("office", key.office().value())
            .param("week", key.week())
            .param("askers", AllocationStore.texts(askers, UUID::toString))
            .query(UUID.class)
            .list());
  }

  /** Who came through a waiting room is done with it, and others are held elsewhere. */
  public void passed(List<Grant> grants) {
    var weeks =
        grants.stream()
            .filter(grant -> !grant.passed().nothing())
            .collect(Collectors.groupingBy(grant -> grant.slot().week()));
    weeks.forEach(
        (week, some) -> {
          var key = new OpeningKey(some.getFirst().slot().office(), week);
          change(key, some.stream().flatMap(grant -> grant.passed().changes().stream()).toList());
          booked(week, some.stream().filter(one -> one.passed().entry().isPresent()).toList());
        });
  }

  private void booked(LocalDate week, List<Grant> grants) {
    if (grants.isEmpty()) return;
    jdbc.sql(
            """
            with raised as (
              update booking.opening set version = version + 1
              where office_id = :office and first_day = :week returning version)
            update booking.entry e
            set state = 'BOOKED', booking_id = t.booking, version = raised.version
            from raised, unnest(:entries::uuid[], :bookings::uuid[]) as t (entry, booking)
            where e.office_id = :office and e.first_day = :week and e.id = t.entry
            """)
        .param("office", grants.getFirst().slot().office().value())
        .param("week", week)
        .param(
            "entries",
            AllocationStore.texts(grants, one -> one.passed().entry().orElseThrow().toString()))
        .param("bookings", AllocationStore.texts(grants, one -> one.wish().bookingId().toString()))
        .update();
  }

  private static UnderWay.Turn turn(ResultSet row) throws SQLException {
    return new UnderWay.Turn(
        row.getObject("id", UUID.class),
        Pool.valueOf(row.getString("pool")),
        niks(row.getArray("people")),
        row.getTimestamp("turn_ends_at").toInstant());
  }

  private static Set<NikKey> niks(Array people) throws SQLException {
    return Arrays.stream((byte[][]) people.getArray()).map(NikKey::of).collect(Collectors.toSet());
  }
}
