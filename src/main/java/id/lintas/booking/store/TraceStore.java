package id.lintas.booking.store;

import id.lintas.booking.Booking;
import id.lintas.booking.EndingABooking.Reason;
import id.lintas.booking.MarkKind;
import id.lintas.booking.allocation.Grant;
import id.lintas.booking.allocation.Limits;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.allocation.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/**
 * Which hand bookings came from, as blind indexes. Like claims it is found by the mark, whatever
 * the office; one row for each mark and booking, numbered by mark.
 */
@Repository
public class TraceStore {
  private final JdbcClient jdbc;

  TraceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the marks of a batch were used for before; one look, however many. */
  Map<Mark, List<Use>> uses(List<Marks> hands) {
    var marks = hands.stream().flatMap(hand -> hand.all().stream()).distinct().toList();
    if (marks.isEmpty()) return Map.of();
    return jdbc
        .sql(
            """
            select t.mark, t.kind, t.ordinal, t.made_at, t.people + t.strangers as weight,
                   t.ended is not null as freed,
                   case when t.ended in ('CANCELLED', 'UNPAID') then t.ended_at end as returned_at
            from unnest(:marks::bytea[]) as asked (mark)
            join booking.trace t on t.mark = asked.mark
            """)
        .param("marks", marks.stream().map(Mark::bytes).toArray(byte[][]::new))
        .query((row, number) -> Map.entry(mark(row), use(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return Mark.of(MarkKind.valueOf(row.getString("kind")), row.getBytes("mark"));
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        row.getInt("ordinal"),
        row.getTimestamp("made_at").toInstant(),
        row.getInt("weight"),
        row.getBoolean("freed"),
        Optional.ofNullable(row.getTimestamp("returned_at")).map(Timestamp::toInstant));
  }

  private record Line(Grant grant, Mark mark, int ordinal) {
    /** It stands once for each booking. */
    String network() {
      return mark.kind() == MarkKind.ACCOUNT ? grant.wish().marks().network().orElse("") : "";
    }
  }

  /**
   * Throws {@link Overtaken} when one of the marks was used elsewhere meanwhile.
   *
   * @param before what the decision was made on
   */
  public void add(List<Grant> grants, Map<Mark, List<Use>> before, Instant now) {
    var lines = lines(grants, before);
    if (lines.isEmpty()) return;
    var added =
        jdbc.sql(
                """
                insert into booking.trace (mark, ordinal, kind, office_id, booking_id, made_at,
                  people, strangers, other_cards, network)
                select mark, ordinal, kind, :office, booking, :now, people, strangers, other_cards,
                  decode(nullif(network, ''), 'hex')
                from unnest(:marks::bytea[], :ordinals::int[], :kinds::text[], :bookings::uuid[],
                    :people::int[], :strangers::int[], :cards::int[], :networks::text[])
                  as t (mark, ordinal, kind, booking, people, strangers, other_cards, network)
                order by mark, ordinal
                on conflict (mark, ordinal) do nothing
                returning ordinal
                """)
            .param("office", grants.getFirst().slot().office().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("marks", lines.stream().map(one -> one.mark().bytes()).toArray(byte[][]::new))
            .param("ordinals", AllocationStore.texts(lines, one -> "" + one.ordinal()))
            .param("kinds", AllocationStore.texts(lines, one -> one.mark().kind().name()))
            .param(
                "bookings",
                AllocationStore.texts(lines, one -> one.grant().wish().bookingId().toString()))
            .param(
                "people",
                AllocationStore.texts(lines, one -> "" + one.grant().wish().niks().size()))
            .param(
                "strangers",
                AllocationStore.texts(lines, one -> "" + one.grant().wish().marks().strangers()))
            .param(
                "cards",
                AllocationStore.texts(lines, one -> "" + one.grant().wish().marks().otherCards()))
            .param("networks", AllocationStore.texts(lines, Line::network))
            .query((row, number) -> number)
            .list();
    if (added.size() != lines.size()) throw new Overtaken();
  }

  private static List<Line> lines(List<Grant> grants, Map<Mark, List<Use>> before) {
    var lines = new ArrayList<Line>();
    var last = new HashMap<Mark, Integer>();
    for (var grant : grants) {
      for (var mark : grant.wish().marks().all()) {
        last.computeIfAbsent(mark, one -> Limits.last(before.getOrDefault(one, List.of())));
        lines.add(new Line(grant, mark, last.merge(mark, 1, Integer::sum)));
      }
    }
    return lines;
  }

  /** From now on its people count no longer; what they gave back themselves counts as that. */
  public void ended(Booking booking, Reason reason, Instant now) {
    jdbc.sql(
            """
            update booking.trace set ended = :reason, ended_at = :now
            where office_id = :office and made_at = :made and booking_id = :booking
              and ended is null
            """)
        .param("reason", reason.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("office", booking.office().value())
        .param("made", booking.madeAt().atOffset(ZoneOffset.UTC))
        .param("booking", booking.id())
        .update();
  }

  private record Kept(UUID booking, String kind, boolean network) {}

  /** Which marks of these bookings are still kept, by booking: their kinds, never themselves. */
  public Map<UUID, Set<String>> kept(List<Booking> bookings) {
    if (bookings.isEmpty()) return Map.of();
    var kinds = new HashMap<UUID, Set<String>>();
    jdbc.sql(
            """
            select t.booking_id, t.kind, t.network is not null as network
            from booking.trace t
            join unnest(:offices::text[], :made::timestamptz[], :bookings::uuid[])
              as b (office_id, made_at, booking_id)
              on b.office_id = t.office_id and b.made_at = t.made_at and b.booking_id = t.booking_id
            """)
        .param("offices", AllocationStore.texts(bookings, one -> one.office().value()))
        .param("made", AllocationStore.texts(bookings, one -> one.madeAt().toString()))
        .param("bookings", AllocationStore.texts(bookings, one -> one.id().toString()))
        .query(
            (row, number) ->
                new Kept(
                    row.getObject("booking_id", UUID.class),
                    row.getString("kind"),
                    row.getBoolean("network")))
        .list()
        .forEach(
            one -> {
              var own = kinds.computeIfAbsent(one.booking(), id -> new TreeSet<>());
              own.add(one.kind());
              if (one.network()) own.add("NETWORK");
            });
    return kinds;
  }
}
