package id.lintas.booking.waitlist;

import id.lintas.account.AccountUse;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.ListingStore;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of a listing that is not drawn: looked at, left, over with its week. */
@Component
public class KeepingAListing implements AccountUse {
  private static final int SHOWN_MAX = 20;

  private final ListingStore listings;
  private final Audit audit;
  private final Clock clock;
  private final TransactionOperations transaction;

  KeepingAListing(
      ListingStore listings, Audit audit, Clock clock, TransactionOperations transaction) {
    this.listings = listings;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Of this account only. */
  public Optional<Listing> find(UUID account, UUID id) {
    return listings.ofAccount(account, id);
  }

  /** The newest first, at most 20. */
  public List<Listing> all(UUID account) {
    return listings.ofAccount(account, SHOWN_MAX);
  }

  public List<Listing> live(UUID account) {
    return listings.live(account);
  }

  /** An account that is gone could not be told of its place. */
  @Override
  public boolean underWay(UUID account) {
    return !live(account).isEmpty();
  }

  @Override
  public boolean underWay(UUID account, UUID person) {
    return live(account).stream().anyMatch(one -> listings.holds(one, person));
  }

  @Override
  public List<Map<String, Object>> held(UUID account) {
    return all(account).stream().map(KeepingAListing::held).toList();
  }

  private static Map<String, Object> held(Listing one) {
    return Map.of(
        "waitingList", one.week().toString(),
        "listing", one.id().toString(),
        "people", one.party(),
        "listedAt", one.listedAt().toString(),
        "state", one.state().name());
  }

  /** Repeated, it stays left. */
  @Transactional
  public void leave(UUID account, UUID id) {
    var listing = listings.ofAccount(account, id).orElse(null);
    if (listing == null) return;
    if (!listings.end(listing.week(), List.of(id), ListingState.LEFT, clock.instant()).contains(id))
      return;
    audit.record(
        new Entry(
            "citizen:" + account,
            listing.week().office(),
            "waitlist.left",
            "listing:" + id,
            Map.of("week", listing.week().week().toString())));
  }

  /** From the Sunday on nobody can be booked into the week: its people are free for other lists. */
  public void endWeeks(Instant now) {
    var monday =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .plusDays(1)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (var week : listings.weeksBefore(monday))
      transaction.executeWithoutResult(
          done -> listings.end(week, listings.live(week), ListingState.OVER, now));
  }
}
