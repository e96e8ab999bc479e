package id.lintas.booking.store;

import id.lintas.booking.SlotKey;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single places: taken for a move or a proposal, given back, handed to the desk. */
@Repository
public class PlaceStore {
  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number of the first of them, when so many places were left. */
  public Optional<Integer> take(SlotKey slot, int places) {
    return jdbc.sql(
            """
            update booking.slot set taken = taken + :places, numbered = numbered + :places
            where office_id = :office and day = :day and hour = :hour and pool = :pool
              and capacity - taken >= :places
            returning numbered - :places + 1
            """)
        .param("places", places)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .query(Integer.class)
        .optional();
  }

  /** Free again, unless the day or the hour was closed meanwhile. */
  public void giveBack(SlotKey slot, int places) {
    jdbc.sql(
            """
            update booking.slot s set taken = taken - :places,
              capacity = capacity - case when s.closed or exists
                (select from booking.day_off d where d.office_id = s.office_id and d.day = s.day)
                then :places else 0 end
            where office_id = :office and day = :day and hour = :hour and pool = :pool
            """)
        .param("places", places)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .update();
  }

  /** Taken places of a slot become places of the desk's share of the same hour. */
  public void giveToDesk(SlotKey slot, int places) {
    jdbc.sql(
            """
            update booking.slot set taken = taken - :places, capacity = capacity - :places
            where office_id = :office and day = :day and hour = :hour and pool = :pool
            """)
        .param("places", places)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .update();
    addCapacity(slot, "ASSISTED", places);
  }

  private void addCapacity(SlotKey slot, String pool, int places) {
    jdbc.sql(
            """
            insert into booking.slot (office_id, day, hour, pool, first_day, capacity)
            select office_id, day, hour, :to, first_day, :places from booking.slot s
            where office_id = :office and day = :day and hour = :hour and pool = :pool
              and not closed
              and not exists (select from booking.day_off d
                              where d.office_id = s.office_id and d.day = s.day)
            on conflict (office_id, day, hour, pool) do update
            set capacity = slot.capacity + excluded.capacity
            """)
        .param("to", pool)
        .param("places", places)
        .param("office", slot.office().value())
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .update();
  }

  /** What is left of the desk's share of a day goes to the public; how many places. */
  public int deskRestToPublic(OfficeId office, LocalDate day) {
    var hours =
        jdbc.sql(
                """
                select day, hour, pool, capacity - taken as left from booking.slot
                where office_id = :office and day = :day and pool = 'ASSISTED'
                  and capacity > taken
                order by hour for update
                """)
            .param("office", office.value())
            .param("day", day)
            .query((row, number) -> new Left(AllocationStore.key(office, row), row.getInt("left")))
            .list();
    for (var hour : hours) {
      jdbc.sql(
              """
              update booking.slot set capacity = taken
              where office_id = :office and day = :day and hour = :hour and pool = 'ASSISTED'
              """)
          .param("office", office.value())
          .param("day", day)
          .param("hour", hour.slot().hour())
          .update();
      addCapacity(hour.slot(), "PUBLIC", hour.places());
    }
    return hours.stream().mapToInt(Left::places).sum();
  }

  private record Left(SlotKey slot, int places) {}

  /**
   * A place on its way back.
   *
   * @param secret for the lot about it; empty for what was given back before there were any
   */
  public record Returning(
      OfficeId office,
      UUID id,
      SlotKey slot,
      int places,
      boolean toDesk,
      Instant dueAt,
      Optional<byte[]> secret) {}

  public void returnLater(
      UUID id, SlotKey slot, int places, Instant at, boolean toDesk, byte[] secret) {
    jdbc.sql(
            """
            insert into booking.returning_place
              (office_id, id, day, hour, pool, places, returns_at, to_desk, secret)
            values (:office, :id, :day, :hour, :pool, :places, :at, :toDesk, :secret)
            """)
        .param("office", slot.office().value())
        .param("id", id)
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .param("places", places)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("toDesk", toDesk)
        .param("secret", secret)
        .update();
  }

  /** Where places are due; which ones is asked office by office, so that one shard answers. */
  public List<OfficeId> officesWithDue(Instant now, int limit) {
    return jdbc.sql(
            """
            select office_id from booking.returning_place
            where returns_at <= :now group by office_id order by min(returns_at) limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, number) -> OfficeId.of(row.getString("office_id")))
        .list();
  }

  /** Those due, locked and skipped by other nodes. */
  public List<Returning> due(OfficeId office, Instant now, int limit) {
    return jdbc.sql(
            """
            select id, day, hour, pool, places, to_desk, returns_at, secret
            from booking.returning_place
            where office_id = :office and returns_at <= :now
            order by returns_at limit :limit for update skip locked
            """)
        .param("office", office.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Returning(
                    office,
                    row.getObject("id", UUID.class),
                    AllocationStore.key(office, row),
                    row.getInt("places"),
                    row.getBoolean("to_desk"),
                    row.getTimestamp("returns_at").toInstant(),
                    Optional.ofNullable(row.getBytes("secret"))))
        .list();
  }

  public void returned(Returning place) {
    jdbc.sql("delete from booking.returning_place where office_id = :office and id = :id")
        .param("office", place.office().value())
        .param("id", place.id())
        .update();
  }

  public void propose(OfficeId office, UUID booking, SlotKey slot, int number, Instant expiresAt) {
    jdbc.sql(
            """
            insert into booking.proposal (office_id, booking_id, day, hour, pool, number, expires_at)
            values (:office, :booking, :day, :hour, :pool, :number, :expires)
            """)
        .param("office", office.value())
        .param("booking", booking)
        .param("day", slot.day())
        .param("hour", slot.hour())
        .param("pool", slot.pool().name())
        .param("number", number)
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  public boolean endProposal(OfficeId office, UUID booking) {
    return jdbc.sql(
                "delete from booking.proposal where office_id = :office and booking_id = :booking")
            .param("office", office.value())
            .param("booking", booking)
            .update()
        == 1;
  }

  private record Held(UUID booking, SlotKey slot) {}

  /** Bookings for which such a place of that day is held. */
  public List<UUID> proposedFor(OfficeId office, LocalDate day, Predicate<SlotKey> which) {
    return jdbc
        .sql(
            """
            select booking_id, day, hour, pool from booking.proposal
            where office_id = :office and day = :day order by booking_id
            """)
        .param("office", office.value())
        .param("day", day)
        .query(
            (row, number) ->
                new Held(row.getObject("booking_id", UUID.class), AllocationStore.key(office, row)))
        .list()
        .stream()
        .filter(one -> which.test(one.slot()))
        .map(Held::booking)
        .toList();
  }

  public record Lapsed(OfficeId office, UUID booking) {}

  public List<Lapsed> lapsedProposals(Instant now, int limit) {
    return jdbc.sql(
            """
            select office_id, booking_id from booking.proposal
            where expires_at <= :now order by expires_at limit :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Lapsed(
                    OfficeId.of(row.getString("office_id")),
                    row.getObject("booking_id", UUID.class)))
        .list();
  }
}
