package id.lintas.booking.store;

import id.lintas.booking.Pool;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.Grant;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.allocation.Snapshot;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.allocation.Wish;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the allocation reads and writes, a batch at a time. Many keys are looked up by joining a
 * list of them: whatever the planner thinks of a table that was empty a moment ago, a join costs at
 * worst one look at each row, where a condition on the list costs a look at each pair.
 */
@Repository
public class AllocationStore {
  private final JdbcClient jdbc;
  private final Offices offices;
  private final TraceStore traces;

  AllocationStore(JdbcClient jdbc, Offices offices, TraceStore traces) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.traces = traces;
  }

  /**
   * Locks the slots of the batch, in their order, until the transaction ends.
   *
   * @param openings of these wishes that are under way, locked before
   */
  public Snapshot snapshot(List<Wish> wishes, Map<LocalDate, UnderWay> openings, Instant now) {
    var keys = new TreeSet<SlotKey>();
    wishes.forEach(wish -> keys.addAll(wish.acceptable()));
    var office = keys.getFirst().office();
    var niks = wishes.stream().flatMap(wish -> wish.niks().stream()).distinct().toList();
    var zone = offices.office(office).zone();
    var slots = slots(office, keys, zone);
    var today = now.atZone(zone).toLocalDate();
    var people = people(niks, today);
    return new Snapshot(
        slots,
        people.claimed(),
        people.frozen(),
        frozenAccounts(wishes.stream().map(Wish::asker).toList(), today),
        known(office, wishes),
        openings,
        traces.uses(wishes.stream().map(Wish::marks).toList()));
  }

  private Map<SlotKey, Snapshot.Slot> slots(OfficeId office, Set<SlotKey> keys, ZoneId zone) {
    var found = new HashMap<SlotKey, Snapshot.Slot>();
    jdbc.sql(
            """
            select s.day, s.hour, s.pool, s.capacity - s.taken as left, s.numbered,
                   r.opens_at, r.only_on
            from booking.slot s
            join booking.release r on r.office_id = s.office_id and r.first_day = s.first_day
            where s.office_id = :office
              and (s.day, s.hour, s.pool) in
                  (select * from unnest(:days::date[], :hours::time[], :pools::text[]))
            order by s.day, s.hour, s.pool
            for update of s
            """)
        .param("office", office.value())
        .param("days", texts(keys, key -> key.day().toString()))
        .param("hours", texts(keys, key -> key.hour().toString()))
        .param("pools", texts(keys, key -> key.pool().name()))
        .query((row, number) -> Map.entry(key(office, row), slot(office, row, zone)))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  static SlotKey key(OfficeId office, ResultSet row) throws SQLException {
    return new SlotKey(
        office,
        row.getObject("day", LocalDate.class),
        row.getObject("hour", LocalTime.class),
        Pool.valueOf(row.getString("pool")));
  }

  private static Snapshot.Slot slot(OfficeId office, ResultSet row, ZoneId zone)
      throws SQLException {
    var key = key(office, row);
    return new Snapshot.Slot(
        row.getInt("left"),
        row.getInt("numbered"),
        window(row, zone),
        key.startsAt(zone),
        key.day().plusDays(1).atStartOfDay(zone).toInstant());
  }

  static SaleWindow window(ResultSet row, ZoneId zone) throws SQLException {
    var onlyOn = row.getObject("only_on", Integer.class);
    return new SaleWindow(
        row.getTimestamp("opens_at").toInstant(),
        Optional.ofNullable(onlyOn).map(DayOfWeek::of),
        zone);
  }

  /** Who of some people has a place, and who may not book until when. */
  record Standing(Set<NikKey> claimed, Map<NikKey, LocalDate> frozen) {}

  /** Both in one look; what they are found by lies in the same shard of either table. */
  Standing people(List<NikKey> niks, LocalDate today) {
    var claimed = new HashSet<NikKey>();
    var frozen = new HashMap<NikKey, LocalDate>();
    jdbc.sql(
            """
            select c.nik_index, null::date as until from unnest(:niks::bytea[]) as asked (nik)
            join booking.nik_claim c on c.nik_index = asked.nik
            union all
            select f.nik_index, f.until from unnest(:niks::bytea[]) as asked (nik)
            join booking.nik_freeze f on f.nik_index = asked.nik
            where f.until >= :today
            """)
        .param("niks", bytes(niks))
        .param("today", today)
        .query(
            row -> {
              var nik = NikKey.of(row.getBytes("nik_index"));
              var until = row.getObject("until", LocalDate.class);
              if (until == null) claimed.add(nik);
              else frozen.put(nik, until);
            });
    return new Standing(claimed, frozen);
  }

  Map<UUID, LocalDate> frozenAccounts(Collection<UUID> accounts, LocalDate today) {
    return jdbc
        .sql(
            """
            select f.account_id, f.until from unnest(:accounts::uuid[]) as asked (id)
            join booking.account_freeze f on f.account_id = asked.id
            where f.until >= :today
            """)
        .param("accounts", Set.copyOf(accounts).toArray(UUID[]::new))
        .param("today", today)
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("account_id", UUID.class),
                    row.getObject("until", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<UUID, Snapshot.Known> known(OfficeId office, List<Wish> wishes) {
    return jdbc
        .sql(
            """
            select b.form_id, b.id, coalesce(b.account_id, b.officer_id) as asker
            from unnest(:forms::uuid[]) as asked (form)
            join booking.booking b on b.office_id = :office and b.form_id = asked.form
            """)
        .param("office", office.value())
        .param("forms", wishes.stream().map(Wish::formId).distinct().toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("form_id", UUID.class),
                    new Snapshot.Known(
                        row.getObject("id", UUID.class), row.getObject("asker", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Throws {@link Overtaken} when somebody else claimed one of the people. */
  public void write(List<Grant> grants, Instant now) {
    claim(grants);
    takePlaces(grants);
    insertBookings(grants, now);
    insertApplicants(grants);
    usePermits(grants);
    accompany(grants);
  }

  private record Person(Grant grant, int position) {
    NikKey nik() {
      return grant.wish().niks().get(position - 1);
    }

    UUID booking() {
      return grant.wish().bookingId();
    }
  }

  private static List<Person> people(List<Grant> grants) {
    return grants.stream()
        .flatMap(
            grant ->
                IntStream.rangeClosed(1, grant.wish().niks().size())
                    .mapToObj(position -> new Person(grant, position)))
        .toList();
  }

  /**
   * Counts the rows that come back: on a cluster the number of an insert counts the skipped too.
   */
  private void claim(List<Grant> grants) {
    var people = people(grants);
    var claimed =
        jdbc.sql(
                """
                insert into booking.nik_claim (nik_index, office_id, booking_id)
                select nik, :office, booking
                from unnest(:niks::bytea[], :bookings::uuid[]) as wanted (nik, booking)
                order by nik
                on conflict (nik_index) do nothing
                returning nik_index
                """)
            .param("office", office(grants))
            .param("niks", bytes(people.stream().map(Person::nik).toList()))
            .param("bookings", texts(people, person -> person.booking().toString()))
            .query((row, number) -> number)
            .list();
    if (claimed.size() != people.size()) throw new Overtaken();
  }

  private void takePlaces(List<Grant> grants) {
    var places = new HashMap<SlotKey, Integer>();
    for (var grant : grants) places.merge(grant.slot(), grant.wish().niks().size(), Integer::sum);
    var keys = List.copyOf(places.keySet());
    jdbc.sql(
            """
            update booking.slot s
            set taken = s.taken + t.places, numbered = s.numbered + t.places
            from unnest(:days::date[], :hours::time[], :pools::text[], :places::int[])
              as t (day, hour, pool, places)
            where s.office_id = :office and s.day = t.day and s.hour = t.hour and s.pool = t.pool
            """)
        .param("office", office(grants))
        .param("days", texts(keys, key -> key.day().toString()))
        .param("hours", texts(keys, key -> key.hour().toString()))
        .param("pools", texts(keys, key -> key.pool().name()))
        .param("places", texts(keys, key -> String.valueOf(places.get(key))))
        .update();
  }

  private void insertBookings(List<Grant> grants, Instant now) {
    jdbc.sql(
            """
            insert into booking.booking (office_id, id, code, way, account_id, officer_id, day,
              hour, pool, number, party, state, priority, language, form_id, made_at, changed_at)
            select :office, id, code, way, case way when 'ONLINE' then asker end,
              case way when 'ONLINE' then null else asker end, day, hour, pool, number, party,
              'ACTIVE', nullif(priority, ''), language, form_id, :now, :now
            from unnest(:ids::uuid[], :codes::text[], :ways::text[], :askers::uuid[],
                :days::date[], :hours::time[], :pools::text[], :numbers::int[], :parties::int[],
                :priorities::text[], :languages::text[], :forms::uuid[])
              as b (id, code, way, asker, day, hour, pool, number, party, priority, language,
                    form_id)
            """)
        .param("office", office(grants))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", texts(grants, grant -> grant.wish().bookingId().toString()))
        .param("codes", texts(grants, grant -> grant.wish().code().value()))
        .param("ways", texts(grants, grant -> grant.wish().way().name()))
        .param("askers", texts(grants, grant -> grant.wish().asker().toString()))
        .param("days", texts(grants, grant -> grant.slot().day().toString()))
        .param("hours", texts(grants, grant -> grant.slot().hour().toString()))
        .param("pools", texts(grants, grant -> grant.slot().pool().name()))
        .param("numbers", texts(grants, grant -> String.valueOf(grant.number())))
        .param("parties", texts(grants, grant -> String.valueOf(grant.wish().niks().size())))
        .param(
            "priorities",
            texts(grants, grant -> grant.wish().priority().map(Enum::name).orElse("")))
        .param("languages", texts(grants, grant -> grant.wish().language().name()))
        .param("forms", texts(grants, grant -> grant.wish().formId().toString()))
        .update();
  }

  private void insertApplicants(List<Grant> grants) {
    var people = people(grants);
    jdbc.sql(
            """
            insert into booking.applicant
              (office_id, booking_id, position, person_id, nik_index, sealed)
            select :office, booking, position, nullif(person, '')::uuid, nik, sealed
            from unnest(:bookings::uuid[], :positions::int[], :persons::text[], :niks::bytea[],
                :sealed::bytea[]) as a (booking, position, person, nik, sealed)
            """)
        .param("office", office(grants))
        .param("bookings", texts(people, person -> person.booking().toString()))
        .param("positions", texts(people, person -> String.valueOf(person.position())))
        .param("persons", texts(people, AllocationStore::personId))
        .param("niks", bytes(people.stream().map(Person::nik).toList()))
        .param(
            "sealed",
            people.stream()
                .map(person -> person.grant().wish().sealed().get(person.position() - 1))
                .toArray(byte[][]::new))
        .update();
  }

  private static String personId(Person person) {
    var applicant = person.grant().wish().party().get(person.position() - 1);
    return applicant.person().map(UUID::toString).orElse("");
  }

  private void usePermits(List<Grant> grants) {
    for (var grant : grants) {
      var permit = grant.wish().permit();
      if (permit.isEmpty()) continue;
      var used =
          jdbc.sql(
                  """
                  update booking.walk_in_permit set booking_id = :booking
                  where office_id = :office and id = :permit and booking_id is null
                  """)
              .param("booking", grant.wish().bookingId())
              .param("office", office(grants))
              .param("permit", permit.get())
              .update();
      if (used != 1) throw new Overtaken();
    }
  }

  /** One parent each; another may come only after the first cancelled. */
  private void accompany(List<Grant> grants) {
    for (var grant : grants) {
      var child = grant.wish().comesWith();
      if (child.isEmpty()) continue;
      forgetCancelledCompanion(office(grants), child.get());
      var first =
          jdbc.sql(
                  """
                  insert into booking.companion (office_id, child_id, booking_id)
                  values (:office, :child, :booking)
                  on conflict (office_id, child_id) do nothing
                  """)
              .param("office", office(grants))
              .param("child", child.get())
              .param("booking", grant.wish().bookingId())
              .update();
      if (first != 1) throw new Overtaken();
    }
  }

  static String hex(ResultSet row, String column) throws SQLException {
    return HexFormat.of().formatHex(row.getBytes(column));
  }

  private void forgetCancelledCompanion(String office, UUID child) {
    jdbc.sql(
            """
            delete from booking.companion c using booking.booking b
            where c.office_id = :office and c.child_id = :child
              and b.office_id = c.office_id and b.id = c.booking_id and b.state = 'CANCELLED'
            """)
        .param("office", office)
        .param("child", child)
        .update();
  }

  private static String office(List<Grant> grants) {
    return grants.getFirst().slot().office().value();
  }

  private static byte[][] bytes(Collection<NikKey> niks) {
    return niks.stream().map(NikKey::bytes).toArray(byte[][]::new);
  }

  static <T> String[] texts(Collection<T> all, Function<T, String> part) {
    return Arrays.copyOf(all.stream().map(part).toArray(), all.size(), String[].class);
  }
}
