package id.lintas.booking.store;

import static java.util.Objects.requireNonNull;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.store.ReleaseStore.DayOff;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.Bilingual;
import id.lintas.office.Office;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is published, left and promised at all offices, a statement for the whole country. */
@Repository
public class CountryStore {
  private final JdbcClient jdbc;

  CountryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those with places left. */
  public Map<OfficeId, List<Slot>> slots(
      Collection<Office> offices, Pool pool, LocalDate first, LocalDate last) {
    var zones = offices.stream().collect(Collectors.toMap(Office::id, Office::zone));
    return jdbc
        .sql(
            """
            select s.office_id, s.day, s.hour, s.pool, s.capacity, s.taken, r.opens_at, r.only_on
            from booking.slot s
            join booking.release r on r.office_id = s.office_id and r.first_day = s.first_day
            where s.office_id = any(:offices::text[]) and s.day between :first and :last
              and s.pool = :pool and s.taken < s.capacity
            order by s.office_id, s.day, s.hour
            """)
        .param("offices", AllocationStore.texts(zones.keySet(), OfficeId::value))
        .param("first", first)
        .param("last", last)
        .param("pool", pool.name())
        .query(
            (row, number) -> {
              var office = office(row);
              return new Slot(
                  AllocationStore.key(office, row),
                  row.getInt("capacity"),
                  row.getInt("taken"),
                  AllocationStore.window(row, requireNonNull(zones.get(office))));
            })
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(slot -> slot.key().office(), TreeMap::new, Collectors.toList()));
  }

  public Map<OfficeId, List<DayOff>> daysOff(
      Collection<OfficeId> offices, LocalDate first, LocalDate last) {
    return jdbc
        .sql(
            """
            select office_id, day, reason_id, reason_en from booking.day_off
            where office_id = any(:offices::text[]) and day between :first and :last order by day
            """)
        .param("offices", AllocationStore.texts(offices, OfficeId::value))
        .param("first", first)
        .param("last", last)
        .query((row, number) -> Map.entry(office(row), dayOff(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static DayOff dayOff(ResultSet row) throws SQLException {
    return new DayOff(
        row.getObject("day", LocalDate.class),
        new Bilingual(row.getString("reason_id"), row.getString("reason_en")));
  }

  /**
   * Openings that are under way, by office and Monday, as whoever has no turn finds them; of one
   * pool.
   */
  public Map<OfficeId, Map<LocalDate, UnderWay>> underWay(Pool pool, Instant now) {
    var contended = contended(now);
    if (contended.isEmpty()) return Map.of();
    var left = left(pool, now);
    var held = held(pool, now);
    var found = new HashMap<OfficeId, Map<LocalDate, UnderWay>>();
    contended.forEach(
        (key, others) ->
            found
                .computeIfAbsent(key.office(), office -> new HashMap<>())
                .put(
                    key.week(),
                    new UnderWay(
                        others,
                        left.getOrDefault(key, Map.of()),
                        held.getOrDefault(key, Map.of()),
                        Map.of(),
                        Set.of())));
    return found;
  }

  private Map<OpeningKey, Boolean> contended(Instant now) {
    return jdbc
        .sql(
            """
            select o.office_id, o.first_day, o.state = 'GATHERING' or exists (
                select from booking.entry e
                where e.office_id = o.office_id and e.first_day = o.first_day
                  and e.state = 'WAITING') as contended
            from booking.opening o where o.state <> 'SETTLED' and o.opens_at <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> Map.entry(opening(row), row.getBoolean("contended")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<OpeningKey, Map<SlotKey, Integer>> left(Pool pool, Instant now) {
    var left = new HashMap<OpeningKey, Map<SlotKey, Integer>>();
    jdbc.sql(
            """
            select s.office_id, s.first_day, s.day, s.hour, s.pool, s.capacity - s.taken as left
            from booking.opening o
            join booking.slot s on s.office_id = o.office_id and s.first_day = o.first_day
            where o.state <> 'SETTLED' and o.opens_at <= :now and s.pool = :pool
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("pool", pool.name())
        .query(
            row -> {
              left.computeIfAbsent(opening(row), key -> new HashMap<>())
                  .put(AllocationStore.key(office(row), row), row.getInt("left"));
            });
    return left;
  }

  /** How many parties of each size are held in which hour. */
  private Map<OpeningKey, Map<SlotKey, Map<Integer, Integer>>> held(Pool pool, Instant now) {
    var held = new HashMap<OpeningKey, Map<SlotKey, Map<Integer, Integer>>>();
    jdbc.sql(
            """
            select h.office_id, h.first_day, h.day, h.hour, h.pool, h.size, h.parties
            from booking.opening o
            join booking.held h on h.office_id = o.office_id and h.first_day = o.first_day
            where o.state <> 'SETTLED' and o.opens_at <= :now and h.pool = :pool and h.parties > 0
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("pool", pool.name())
        .query(
            row -> {
              held.computeIfAbsent(opening(row), key -> new HashMap<>())
                  .computeIfAbsent(AllocationStore.key(office(row), row), slot -> new HashMap<>())
                  .put(row.getInt("size"), row.getInt("parties"));
            });
    return held;
  }

  private static OfficeId office(ResultSet row) throws SQLException {
    return OfficeId.of(row.getString("office_id"));
  }

  private static OpeningKey opening(ResultSet row) throws SQLException {
    return new OpeningKey(office(row), row.getObject("first_day", LocalDate.class));
  }
}
