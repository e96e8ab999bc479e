package id.lintas.booking.waitlist;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.allocation.Batches;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.opening.DrawRecord;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Seed;
import id.lintas.booking.store.ListDoorStore;
import id.lintas.booking.store.ListingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReturnDrawStore;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Draws who of a waiting list gets places that come back, and books them, in the transaction that
 * brings the places back: whoever else wants them finds them taken, and a node that dies in the
 * middle has changed nothing.
 */
@Component
public class DrawingForAPlace {
  /** Those on whom the lot fell and who could not be booked; after so many the place is public. */
  private static final int TRIED_MAX = 200;

  private static final int SHOWN_MAX = 200;

  private final ListingStore listings;
  private final ListDoorStore door;
  private final ReturnDrawStore draws;
  private final ReturnSecrets secrets;
  private final Batches batches;
  private final BookingPolicies policies;
  private final Offices offices;
  private final Accounts accounts;
  private final Audit audit;
  private final SecureRandom random;

  DrawingForAPlace(
      ListingStore listings,
      ListDoorStore door,
      ReturnDrawStore draws,
      ReturnSecrets secrets,
      Batches batches,
      BookingPolicies policies,
      Offices offices,
      Accounts accounts,
      Audit audit,
      SecureRandom random) {
    this.listings = listings;
    this.door = door;
    this.draws = draws;
    this.secrets = secrets;
    this.batches = batches;
    this.policies = policies;
    this.offices = offices;
    this.accounts = accounts;
    this.audit = audit;
    this.random = random;
  }

  /**
   * After the place is free again, in the same transaction; what nobody gets stays free for all.
   */
  public void draw(PlaceStore.Returning place, Instant now) {
    var slot = place.slot();
    if (!drawn(slot, now)) return;
    var week = new OpeningKey(slot.office(), slot.week());
    draws.oneAtATime(week);
    var places = draws.left(slot);
    var suited =
        draws.listed(slot, places).stream()
            .filter(one -> !one.preference().among(List.of(slot)).isEmpty())
            .map(Listing::id)
            .sorted()
            .toList();
    if (suited.isEmpty()) return;
    var secret = place.secret().orElseGet(secrets::stored);
    var name = ReturnSecrets.name(place.id(), slot);
    var order = seed(name, secret, suited).order(suited);
    var booked = book(week, slot, order, places, now);
    draws.keep(
        new ReturnDraw(place.id(), slot, places, place.dueAt(), now, suited, booked), secret);
    record(place, suited.size(), booked.size());
  }

  /** Where the public may book, nobody stands in line before the list, and a day is left. */
  private boolean drawn(SlotKey slot, Instant now) {
    var zone = offices.office(slot.office()).zone();
    if (!slot.pool().online() || slot.startsAt(zone).isBefore(now.plus(ListRules.NOTICE)))
      return false;
    return door.week(new OpeningKey(slot.office(), slot.week()), slot.pool(), zone)
        .filter(week -> week.window().open(now) && !week.underWay())
        .isPresent();
  }

  private Seed seed(String name, byte[] secret, List<UUID> suited) {
    return Seed.of(secret, secrets.derived(name), Seed.listHash(name, suited));
  }

  private List<UUID> book(
      OpeningKey week, SlotKey slot, List<UUID> order, int places, Instant now) {
    var booked = new ArrayList<UUID>();
    var left = places;
    for (var id : order.subList(0, Math.min(order.size(), TRIED_MAX))) {
      if (left == 0) break;
      var listed = draws.lock(week, id).orElse(null);
      if (listed == null || listed.listing().party() > left || !mayCome(listed, slot)) continue;
      switch (batches.decideAndWrite(List.of(wish(listed, slot)), now).getFirst()) {
        case Decision.Granted granted -> {
          listings.end(week, List.of(id), ListingState.BOOKED, now);
          booked.add(id);
          left -= listed.listing().party();
        }
        case Decision.Refused(Refusal.PersonHasPlace has) ->
            listings.end(week, List.of(id), ListingState.REFUSED, now);
        case Decision.Refused later -> {}
        case Decision.Known before -> throw new IllegalStateException("booked and still listed");
      }
    }
    return booked;
  }

  private boolean mayCome(Listed listed, SlotKey slot) {
    var terms = policies.of(offices.office(slot.office()), slot.day()).terms();
    var sameDay = slot.pool() == Pool.SAME_DAY;
    return PartyRules.faults(listed.people(), slot.day(), sameDay, terms).isEmpty();
  }

  private Wish wish(Listed listed, SlotKey slot) {
    var listing = listed.listing();
    var bounds = policies.of(offices.office(slot.office()), slot.day()).bounds();
    return new Wish(
        listing.id(),
        BookingCode.random(random),
        listing.id(),
        Way.ONLINE,
        listing.account(),
        List.of(slot),
        listed.people(),
        listed.niks(),
        listed.sealed(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        listing.language(),
        accounts.contact(listing.account()),
        Optional.empty(),
        listed.marks().within(bounds));
  }

  private void record(PlaceStore.Returning place, int suited, int booked) {
    audit.record(
        new Entry(
            "system",
            place.office(),
            "waitlist.drawn",
            "return:" + place.id(),
            Map.of(
                "day", place.slot().day().toString(),
                "hour", place.slot().hour().toString(),
                "suited", String.valueOf(suited),
                "booked", String.valueOf(booked))));
  }

  /** The newest first, at most 200. */
  public List<ReturnDraw> ofWeek(OpeningKey week) {
    return draws.draws(week, SHOWN_MAX);
  }

  /**
   * Everything anybody needs to compute the order of a lot again, and whom it gave places.
   *
   * @param booked in the order of the draw
   */
  public record Published(DrawRecord draw, List<UUID> booked) {}

  public Optional<Published> published(OpeningKey week, UUID id) {
    return draws
        .find(week, id)
        .map(
            found -> new Published(published(found.draw(), found.secret()), found.draw().booked()));
  }

  private DrawRecord published(ReturnDraw draw, byte[] secret) {
    var hex = HexFormat.of();
    var name = ReturnSecrets.name(draw.id(), draw.slot());
    var promised = secrets.commitments(draw.id(), draw.slot(), secret);
    var seed = seed(name, secret, draw.candidates());
    return new DrawRecord(
        name,
        draw.dueAt(),
        draw.drawnAt(),
        promised.stored(),
        promised.derived(),
        hex.formatHex(secret),
        hex.formatHex(secrets.derived(name)),
        hex.formatHex(Seed.listHash(name, draw.candidates())),
        hex.formatHex(seed.bytes()),
        seed.order(draw.candidates()));
  }
}
