package id.lintas.booking.store;

import id.lintas.booking.Pool;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.waitlist.ListRules;
import id.lintas.booking.waitlist.Listed;
import id.lintas.booking.waitlist.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must be known of a week and of a party before it may stand on the waiting list. */
@Repository
public class ListDoorStore {
  private final JdbcClient jdbc;
  private final AllocationStore allocation;
  private final TraceStore traces;

  ListDoorStore(JdbcClient jdbc, AllocationStore allocation, TraceStore traces) {
    this.jdbc = jdbc;
    this.allocation = allocation;
    this.traces = traces;
  }

  /**
   * A published week as a waiting list needs it.
   *
   * @param underWay whether its opening still gathers or gives out
   * @param lastHour when its last hour begins
   */
  public record Week(SaleWindow window, boolean underWay, Instant lastHour) {
    public Instant opensAt() {
      return window.opensAt();
    }
  }

  /** Empty where that pool has no places in it. */
  public Optional<Week> week(OpeningKey week, Pool pool, ZoneId zone) {
    return jdbc.sql(
            """
            select r.opens_at, r.only_on,
                   exists (select from booking.opening o
                           where o.office_id = r.office_id and o.first_day = r.first_day
                             and o.state <> 'SETTLED') as under_way,
                   (select max(s.day + s.hour) from booking.slot s
                    where s.office_id = r.office_id and s.first_day = r.first_day
                      and s.pool = :pool) as last_hour
            from booking.release r where r.office_id = :office and r.first_day = :week
            """)
        .param("pool", pool.name())
        .param("office", week.office().value())
        .param("week", week.week())
        .query(
            (row, number) -> {
              var last = row.getObject("last_hour", java.time.LocalDateTime.class);
              return last == null
                  ? Optional.<Week>empty()
                  : Optional.of(
                      new Week(
                          AllocationStore.window(row, zone),
                          row.getBoolean("under_way"),
                          last.atZone(zone).toInstant()));
            })
        .optional()
        .flatMap(found -> found);
  }

  public ListRules.Known known(Listed listed, LocalDate today) {
    var listing = listed.listing();
    var standing = allocation.people(listed.niks(), today);
    return new ListRules.Known(
        tries(listing),
        standing.claimed(),
        onAList(listed.niks()),
        standing.frozen(),
        allocation.frozenAccounts(List.of(listing.account()), today),
        traces.uses(List.of(listed.marks())),
        weights(listed));
  }

  private int tries(Listing listing) {
    return jdbc.sql(
            """
            select count(*)::int from booking.listing
            where office_id = :office and first_day = :week and account_id = :account
            """)
        .param("office", listing.week().office().value())
        .param("week", listing.week().week())
        .param("account", listing.account())
        .query(Integer.class)
        .single();
  }

  private Set<NikKey> onAList(List<NikKey> niks) {
    return new HashSet<>(
        jdbc.sql(
                """
                select c.nik_index from unnest(:niks::bytea[]) as asked (nik)
                join booking.listing_claim c on c.nik_index = asked.nik
                """)
            .param("niks", ListingStore.bytes(niks))
            .query((row, number) -> NikKey.of(row.getBytes(1)))
            .list());
  }

  private Map<Mark, Integer> weights(Listed listed) {
    var found = new HashMap<Mark, Integer>();
    var week = listed.listing().week();
    for (var mark : listed.marks().all())
      found.put(mark, weight(week, MarkColumns.name(mark.kind()), mark));
    return found;
  }

  private int weight(OpeningKey week, String column, Mark mark) {
    return jdbc.sql(
            """
            select coalesce(sum(party + strangers), 0)::int from booking.listing
            where office_id = :office and first_day = :week and state = 'LISTED' and %s = :mark
            """
                .formatted(column))
        .param("office", week.office().value())
        .param("week", week.week())
        .param("mark", mark.bytes())
        .query(Integer.class)
        .single();
  }
}
