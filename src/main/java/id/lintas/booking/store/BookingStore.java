package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookings and their people; the changes that need no allocation. */
@Repository
public class BookingStore {
  private static final String SELECT =
      """
      select b.office_id, b.id, b.code, b.way, b.account_id, b.day, b.hour, b.pool, b.number,
             b.state, b.priority, b.language, b.moves, b.version, b.made_at,
             p.day as held_day, p.hour as held_hour, p.pool as held_pool,
             p.number as held_number, p.expires_at
      from booking.booking b
      left join booking.proposal p on p.office_id = b.office_id and p.booking_id = b.id
      """;

  private final JdbcClient jdbc;
  private final ApplicantSeal seal;

  BookingStore(JdbcClient jdbc, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  public Optional<Booking> find(OfficeId office, UUID id) {
    return read(
            jdbc.sql(SELECT + " where b.office_id = :office and b.id = :id")
                .param("office", office.value())
                .param("id", id))
        .stream()
        .findFirst();
  }

  /** With the row locked until the transaction ends. */
  public Optional<Booking> lock(OfficeId office, UUID id) {
    jdbc.sql("select id from booking.booking where office_id = :office and id = :id for update")
        .param("office", office.value())
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(office, id);
  }

  public Optional<Booking> byCode(BookingCode code) {
    return read(jdbc.sql(SELECT + " where b.code = :code").param("code", code.value())).stream()
        .findFirst();
  }

  public Optional<Booking> byCode(OfficeId office, BookingCode code) {
    return read(
            jdbc.sql(SELECT + " where b.office_id = :office and b.code = :code")
                .param("office", office.value())
                .param("code", code.value()))
        .stream()
        .findFirst();
  }

  /** The newest first. */
  public List<Booking> ofAccount(UUID account, int limit) {
    return read(
        jdbc.sql(SELECT + " where b.account_id = :account order by b.made_at desc limit :limit")
            .param("account", account)
            .param("limit", limit));
  }

  /** Live and past bookings of a person, the newest first. */
  public List<Booking> ofPerson(OfficeId office, byte[] nik, int limit) {
    return read(
        jdbc.sql(
                SELECT
                    + """
                 where b.office_id = :office and exists
                   (select from booking.applicant a
                    where a.office_id = b.office_id and a.booking_id = b.id and a.nik_index = :nik)
                 order by b.made_at desc limit :limit
                """)
            .param("office", office.value())
            .param("nik", nik)
            .param("limit", limit));
  }

  /** Of one day in the order of its hours. */
  public List<Booking> ofDay(OfficeId office, LocalDate day, int limit) {
    return read(
        jdbc.sql(
                SELECT
                    + """
                 where b.office_id = :office and b.day = :day
                 order by b.hour, b.pool, b.number limit :limit
                """)
            .param("office", office.value())
            .param("day", day)
            .param("limit", limit));
  }

  /**
   * Two statements, one after the other: a second one inside the first would need a second
   * connection.
   */
  private List<Booking> read(JdbcClient.StatementSpec select) {
    var rows = select.query((row, number) -> booking(row)).list();
    var people = applicants(rows);
    return rows.stream().map(row -> row.with(people.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Booking booking(ResultSet row) throws SQLException {
    var office = OfficeId.of(row.getString("office_id"));
    var id = row.getObject("id", UUID.class);
    return new Booking(
        id,
        new BookingCode(row.getString("code")),
        Way.valueOf(row.getString("way")),
        Optional.ofNullable(row.getObject("account_id", UUID.class)),
        AllocationStore.key(office, row),
        row.getInt("number"),
        BookingState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("priority")).map(Priority::valueOf),
        Language.valueOf(row.getString("language")),
        row.getInt("moves"),
        row.getInt("version"),
        row.getTimestamp("made_at").toInstant(),
        proposal(office, row),
        List.of());
  }

  private static Optional<Booking.Proposal> proposal(OfficeId office, ResultSet row)
      throws SQLException {
    var day = row.getObject("held_day", LocalDate.class);
    if (day == null) return Optional.empty();
    var slot =
        new SlotKey(
            office,
            day,
            row.getObject("held_hour", LocalTime.class),
            Pool.valueOf(row.getString("held_pool")));
    return Optional.of(
        new Booking.Proposal(
            slot, row.getInt("held_number"), row.getTimestamp("expires_at").toInstant()));
  }

  private record Member(UUID booking, Applicant applicant) {}

  private Map<UUID, List<Applicant>> applicants(List<Booking> bookings) {
    if (bookings.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select booking_id, position, person_id, sealed from booking.applicant
            where (office_id, booking_id) in
              (select * from unnest(:offices::text[], :bookings::uuid[]))
            order by booking_id, position
            """)
        .param("offices", AllocationStore.texts(bookings, one -> one.office().value()))
        .param("bookings", AllocationStore.texts(bookings, one -> one.id().toString()))
        .query((row, number) -> member(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Member::booking, Collectors.mapping(Member::applicant, Collectors.toList())));
  }

  private Member member(ResultSet row) throws SQLException {
    var booking = row.getObject("booking_id", UUID.class);
    return new Member(
        booking,
        seal.open(
            booking,
            row.getInt("position"),
            row.getObject("person_id", UUID.class),
            row.getBytes("sealed")));
  }

  /** False when it was no longer as expected. */
  public boolean change(Booking before, BookingState to, Instant now) {
    if (!before.state().next().contains(to))
      throw new IllegalArgumentException(before.state() + " does not become " + to);
    return jdbc.sql(
                """
                update booking.booking
                set state = :to, version = version + 1, changed_at = :now
                where office_id = :office and id = :id and state = :from and version = :version
                """)
            .param("to", to.name())
            .param("from", before.state().name())
            .param("version", before.version())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("office", before.office().value())
            .param("id", before.id())
            .update()
        == 1;
  }

  /** To another place, which is then its own; false when it was no longer as expected. */
  public boolean move(Booking before, SlotKey to, int number, int moves, Instant now) {
    return jdbc.sql(
                """
                update booking.booking
                set day = :day, hour = :hour, pool = :pool, number = :number, state = 'ACTIVE',
                    moves = :moves, version = version + 1, changed_at = :now
                where office_id = :office and id = :id and state = :from and version = :version
                """)
            .param("day", to.day())
            .param("hour", to.hour())
            .param("pool", to.pool().name())
            .param("number", number)
            .param("moves", moves)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("office", before.office().value())
            .param("id", before.id())
            .param("from", before.state().name())
            .param("version", before.version())
            .update()
        == 1;
  }

  /** Lets its people have another place. */
  public void releaseClaims(Booking booking) {
    jdbc.sql(
            """
            delete from booking.nik_claim
            where nik_index in (select nik_index from booking.applicant
                                where office_id = :office and booking_id = :booking)
              and booking_id = :booking
            """)
        .param("office", booking.office().value())
        .param("booking", booking.id())
        .update();
  }

  /** Its people, and its account where it has one, until that day. */
  public void freeze(Booking booking, LocalDate until) {
    jdbc.sql(
            """
            insert into booking.nik_freeze (nik_index, until, office_id, booking_id)
            select nik_index, :until, :office, :booking from booking.applicant
            where office_id = :office and booking_id = :booking
            on conflict (nik_index) do update
            set until = greatest(nik_freeze.until, excluded.until),
                office_id = excluded.office_id, booking_id = excluded.booking_id
            """)
        .param("until", until)
        .param("office", booking.office().value())
        .param("booking", booking.id())
        .update();
    booking
        .account()
        .ifPresent(
            account ->
                jdbc.sql(
                        """
                        insert into booking.account_freeze (account_id, until, office_id, booking_id)
                        values (:account, :until, :office, :booking)
                        on conflict (account_id) do update
                        set until = greatest(account_freeze.until, excluded.until),
                            office_id = excluded.office_id, booking_id = excluded.booking_id
                        """)
                    .param("account", account)
                    .param("until", until)
                    .param("office", booking.office().value())
                    .param("booking", booking.id())
                    .update());
  }

  /** Ends the freeze that this booking caused; what another one caused stays. */
  public void unfreeze(Booking booking) {
    jdbc.sql("delete from booking.nik_freeze where booking_id = :booking")
        .param("booking", booking.id())
        .update();
    jdbc.sql("delete from booking.account_freeze where booking_id = :booking")
        .param("booking", booking.id())
        .update();
  }
}
