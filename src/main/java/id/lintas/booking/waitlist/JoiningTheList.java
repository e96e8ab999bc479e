package id.lintas.booking.waitlist;

import id.lintas.account.Origin;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.PlacingABooking.Prepared;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.ListDoorStore;
import id.lintas.booking.store.ListingStore;
import id.lintas.booking.store.PartyStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A citizen who found no place leaves word for those that come back. */
@Component
public class JoiningTheList {
  private static final int LOOKS_MAX = 5;

  private final Offices offices;
  private final PlacingABooking placing;
  private final FormIds forms;
  private final ApplicantSeal seal;
  private final ListingStore listings;
  private final ListDoorStore door;
  private final PartyStore parties;
  private final Audit audit;
  private final Clock clock;
  private final TransactionOperations transaction;

  JoiningTheList(
      Offices offices,
      PlacingABooking placing,
      FormIds forms,
      ApplicantSeal seal,
      ListingStore listings,
      ListDoorStore door,
      PartyStore parties,
      Audit audit,
      Clock clock,
      TransactionOperations transaction) {
    this.offices = offices;
    this.placing = placing;
    this.forms = forms;
    this.seal = seal;
    this.listings = listings;
    this.door = door;
    this.parties = parties;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * What a party wants.
   *
   * @param order its people and what they apply for; its day is the Monday of the week
   */
  public record Asked(Order order, Preference preference) {
    OpeningKey week() {
      return new OpeningKey(order.office(), order.day());
    }
  }

  public sealed interface Outcome {
    /** Also when this very form had put it there before. */
    record Inside(UUID listing) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** The same party with the same wishes that it left in a waiting room; in any hour, if none. */
  public Optional<Asked> asIn(id.lintas.booking.opening.Entry entry, String form) {
    var party = parties.some(entry.opening(), List.of(entry.id())).get(entry.id());
    if (party == null) return Optional.empty();
    var order =
        new Order(
            form,
            entry.opening().office(),
            entry.opening().week(),
            LocalTime.MIDNIGHT,
            entry.pool() == Pool.SAME_DAY,
            party.people().stream()
                .map(one -> new Order.Choice(one.person().orElseThrow(), one.wanted()))
                .toList(),
            entry.language());
    return Optional.of(new Asked(order, entry.automatic() ? entry.preference() : Preference.ANY));
  }

  /** The same form sent again yields the same listing. */
  public Outcome join(UUID account, Asked asked, Origin origin) {
    var order = asked.order();
    var form = forms.verified(order.form(), account, order.office());
    if (form.isEmpty()) return new Outcome.Refused(new Refusal.ForgedForm());
    var office = offices.find(order.office()).filter(Office::listed);
    if (office.isEmpty()) return new Outcome.Refused(new Refusal.NoSuchPlace());
    var closed = closed(office.get(), asked);
    if (closed.isPresent()) return new Outcome.Refused(closed.get());
    return switch (placing.prepared(account, office.get(), order, origin)) {
      case Prepared.Ready ready when ready.contact().isEmpty() ->
          new Outcome.Refused(new Refusal.Unreachable());
      case Prepared.Ready ready -> join(listed(account, asked, form.get(), ready));
      case Prepared.Refused no -> new Outcome.Refused(no.refusal());
    };
  }

  /** A list exists from the end of the opening until its last places are a day ahead. */
  private Optional<Refusal> closed(Office office, Asked asked) {
    var now = clock.instant();
    var week = door.week(asked.week(), pool(asked.order()), office.zone()).orElse(null);
    if (week == null) return Optional.of(new Refusal.NoSuchPlace());
    if (week.opensAt().isAfter(now))
      return Optional.of(new Refusal.NotOpen(Optional.of(week.opensAt())));
    if (week.underWay()) return Optional.of(new Refusal.WaitingRoom());
    return week.lastHour().isBefore(now.plus(ListRules.NOTICE))
        ? Optional.of(new Refusal.ListOver())
        : Optional.empty();
  }

  private static Pool pool(Order order) {
    return order.sameDay() ? Pool.SAME_DAY : Pool.PUBLIC;
  }

  private Listed listed(UUID account, Asked asked, UUID id, Prepared.Ready ready) {
    var niks = new ArrayList<NikKey>();
    var sealed = new ArrayList<byte[]>();
    for (int i = 0; i < ready.party().size(); i++) {
      niks.add(NikKey.of(seal.index(ready.party().get(i).nik())));
      sealed.add(seal.seal(id, i + 1, ready.party().get(i)));
    }
    var listing =
        new Listing(
            asked.week(),
            id,
            account,
            pool(asked.order()),
            niks.size(),
            ListingState.LISTED,
            asked.preference(),
            asked.order().language(),
            clock.instant());
    return new Listed(listing, ready.party(), niks, sealed, ready.marks());
  }

  private Outcome join(Listed listed) {
    for (int look = 1; ; look++) {
      try {
        return transaction.execute(status -> lookAndWrite(listed));
      } catch (Overtaken elsewhere) {
        if (look == LOOKS_MAX) return new Outcome.Refused(new Refusal.Busy());
      }
    }
  }

  private Outcome lookAndWrite(Listed listed) {
    var listing = listed.listing();
    Instant now = clock.instant();
    var today = offices.office(listing.week().office()).today(now);
    var known = door.known(listed, today);
    // looked for last: what kept this very form out may be itself, sent a moment before
    var before = listings.find(listing.week(), listing.id());
    if (before.isPresent())
      return before.get().account().equals(listing.account())
          ? new Outcome.Inside(listing.id())
          : new Outcome.Refused(new Refusal.ForgedForm());
    var refusal = ListRules.refused(listing.account(), listed.niks(), listed.marks(), known, now);
    if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
    listings.add(listed);
    audit.record(
        new Entry(
            "citizen:" + listing.account(),
            listing.week().office(),
            "waitlist.joined",
            "listing:" + listing.id(),
            Map.of(
                "week", listing.week().week().toString(),
                "people", String.valueOf(listing.party()))));
    return new Outcome.Inside(listing.id());
  }
}
