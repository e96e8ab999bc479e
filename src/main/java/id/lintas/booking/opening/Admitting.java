package id.lintas.booking.opening;

import static java.util.Objects.requireNonNull;

import id.lintas.account.Accounts;
import id.lintas.account.Contact;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Notices;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.Batches;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Pace;
import id.lintas.booking.allocation.Promises;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.opening.Admission.Step;
import id.lintas.booking.store.EntryStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.PartyStore;
import id.lintas.notify.Outbox;
import id.lintas.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives places and turns to those who are next, takes back turns that ran out, and settles the
 * opening when nobody is left whom a place would fit. One step is one transaction under the
 * opening's lock; a node that dies in the middle has done nothing, and any other goes on.
 */
@Component
class Admitting {
  private static final int AT_ONCE = 512;

  private final OpeningStore openings;
  private final EntryStore entries;
  private final LineStore lines;
  private final PartyStore parties;
  private final Batches batches;
  private final Pace pace;
  private final EntryWishes wishes;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Offices offices;
  private final Clock clock;
  private final TransactionOperations transaction;

  Admitting(
      OpeningStore openings,
      EntryStore entries,
      LineStore lines,
      PartyStore parties,
      Batches batches,
      Pace pace,
      EntryWishes wishes,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Offices offices,
      Clock clock,
      TransactionOperations transaction) {
    this.openings = openings;
    this.entries = entries;
    this.lines = lines;
    this.parties = parties;
    this.batches = batches;
    this.pace = pace;
    this.wishes = wishes;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.offices = offices;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Whether anything was changed, so that another look is worth it. */
  boolean step(Room room) {
    return Boolean.TRUE.equals(transaction.execute(status -> stepLocked(room)));
  }

  private boolean stepLocked(Room room) {
    var locked = openings.lockIfFree(room.opening().key());
    // another node is at it, or this one's picture is older than the row
    if (locked.isEmpty() || locked.get().version() != room.seen()) return false;
    var opening = locked.get();
    if (opening.state() != Opening.State.LIVE) return false;
    var now = clock.instant();
    var promises = promises(opening.key(), now);
    var overdue = room.overdue(now);
    if (!overdue.isEmpty()) {
      passOn(opening, overdue, promises);
      return true;
    }
    var largest = new EnumMap<Pool, Integer>(Pool.class);
    promises.forEach((pool, left) -> largest.put(pool, left.largest()));
    var next = room.next(largest, AT_ONCE);
    if (!next.isEmpty()) return admit(opening, next, promises, now);
    if (room.anybodyHasTurn()) return false;
    openings.settle(opening.key(), now);
    record(opening, "opening.settled", Map.of());
    return true;
  }

  private Map<Pool, Promises> promises(OpeningKey key, Instant now) {
    var zone = offices.office(key.office()).zone();
    var left = new HashMap<>(lines.left(key));
    left.keySet().removeIf(slot -> !slot.startsAt(zone).isAfter(now));
    var held = lines.held(key);
    var promises = new EnumMap<Pool, Promises>(Pool.class);
    for (var pool : Pool.values())
      if (pool.online()) promises.put(pool, Promises.of(pool, left, held));
    return promises;
  }

  private void passOn(Opening opening, List<Seat> overdue, Map<Pool, Promises> promises) {
    var changes = new ArrayList<Promises.Change>();
    for (var seat : overdue)
      requireNonNull(promises.get(seat.pool())).release(seat.party()).ifPresent(changes::add);
    lines.change(opening.key(), changes);
    var version = openings.raise(opening.key(), 0);
    entries.end(opening.key(), reasons(overdue), EntryState.PASSED, version);
    record(opening, "opening.passed", Map.of("parties", String.valueOf(overdue.size())));
  }

  private static Map<UUID, String> reasons(Collection<Seat> seats) {
    return seats.stream().collect(Collectors.toMap(Seat::id, seat -> ""));
  }

  private boolean admit(
      Opening opening, List<Seat> next, Map<Pool, Promises> promises, Instant now) {
    var line = parties.some(opening.key(), next.stream().map(Seat::id).toList());
    var slots = lines.left(opening.key()).keySet();
    var hopefuls = new ArrayList<Admission.Hopeful>();
    for (var seat : next) {
      var party = line.get(seat.id());
      if (party != null) hopefuls.add(hopeful(party, slots));
    }
    var steps = Admission.next(hopefuls, promises);
    if (steps.isEmpty()) return false;
    var contacts = contacts(steps, line);
    giveTurns(opening, steps, contacts, now);
    place(opening, steps, line, contacts, now);
    return true;
  }

  private Admission.Hopeful hopeful(Party party, Collection<SlotKey> slots) {
    var entry = party.entry();
    var acceptable = entry.automatic() ? wishes.acceptable(party, slots) : List.<SlotKey>of();
    return new Admission.Hopeful(entry.id(), entry.pool(), entry.party(), acceptable);
  }

  /** By entry; asked for together, because the opening is locked meanwhile. */
  private Map<UUID, Contact> contacts(List<Step> steps, Map<UUID, Party> line) {
    var accountOf =
        steps.stream()
            .map(Step::entry)
            .collect(
                Collectors.toMap(id -> id, id -> requireNonNull(line.get(id)).entry().account()));
    var known = accounts.contacts(Set.copyOf(accountOf.values()));
    var contacts = new HashMap<UUID, Contact>();
    accountOf.forEach(
        (entry, account) -> {
          var contact = known.get(account);
          if (contact != null) contacts.put(entry, contact);
        });
    return contacts;
  }

  private void giveTurns(
      Opening opening, List<Step> steps, Map<UUID, Contact> contacts, Instant now) {
    var turns = steps.stream().filter(Step.Turn.class::isInstance).map(Step.Turn.class::cast);
    var given = turns.toList();
    if (given.isEmpty()) return;
    var until = now.plus(opening.turn());
    lines.change(opening.key(), given.stream().map(Step.Turn::held).toList());
    var version = openings.raise(opening.key(), 0);
    entries.giveTurns(opening.key(), given.stream().map(Step.Turn::entry).toList(), until, version);
    outbox.putAll(
        given.stream()
            .flatMap(turn -> Optional.ofNullable(contacts.get(turn.entry())).stream())
            .map(to -> notices.turn(opening.key().office(), until, to))
            .toList());
    record(opening, "opening.turns", Map.of("parties", String.valueOf(given.size())));
  }

  private void place(
      Opening opening,
      List<Step> steps,
      Map<UUID, Party> line,
      Map<UUID, Contact> contacts,
      Instant now) {
    var places = new ArrayList<Wish>();
    for (var step : steps)
      if (step instanceof Step.Place(var entry, var slot))
        places.add(
            wishes.wish(
                requireNonNull(line.get(entry)),
                List.of(slot),
                Optional.ofNullable(contacts.get(entry))));
    if (places.isEmpty()) return;
    var began = System.nanoTime();
    var decisions = batches.decideAndWrite(places, now);
    pace.decided(opening.key().office(), places, decisions, System.nanoTime() - began);
    var refused = new HashMap<UUID, String>();
    for (int i = 0; i < places.size(); i++) {
      if (decisions.get(i) instanceof Decision.Refused no
          && !(no.refusal() instanceof Refusal.Full))
        refused.put(places.get(i).bookingId(), no.refusal().getClass().getSimpleName());
    }
    if (refused.isEmpty()) return;
    var version = openings.raise(opening.key(), 0);
    entries.end(opening.key(), refused, EntryState.REFUSED, version);
  }

  private void record(Opening opening, String action, Map<String, String> detail) {
    var key = opening.key();
    audit.record(new Entry("system", key.office(), action, "opening:" + key.week(), detail));
  }
}
