package id.lintas.booking.allocation;

import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides a batch of wishes in their order. A party gets all its places or none; nobody has two;
 * nobody is told "full" while their party would fit; the same form counts once. Knows no clock, no
 * database and no chance: the same batch over the same snapshot gives the same decisions.
 */
public final class Allocation {
  private final Snapshot snapshot;
  private final Instant now;
  private final Map<SlotKey, Integer> left = new HashMap<>();
  private final Map<SlotKey, Integer> numbered = new HashMap<>();
  private final Set<NikKey> claimed;
  private final Map<UUID, Snapshot.Known> known;
  private final Map<LocalDate, Line> lines = new HashMap<>();
  private final Limits limits;

  private Allocation(Snapshot snapshot, Instant now) {
    this.snapshot = snapshot;
    this.now = now;
    this.claimed = new HashSet<>(snapshot.claimed());
    this.known = new HashMap<>(snapshot.known());
    this.limits = new Limits(snapshot.uses());
    snapshot
        .slots()
        .forEach(
            (key, slot) -> {
              left.put(key, slot.left());
              numbered.put(key, slot.numbered());
            });
    snapshot.openings().forEach((week, opening) -> lines.put(week, new Line(opening)));
  }

  /** One decision for each wish, in their order. */
  public static List<Decision> decide(List<Wish> wishes, Snapshot snapshot, Instant now) {
    var allocation = new Allocation(snapshot, now);
    var decisions = new ArrayList<Decision>(wishes.size());
    for (var wish : wishes) decisions.add(allocation.decide(wish));
    return decisions;
  }

  private Decision decide(Wish wish) {
    var before = known.get(wish.formId());
    if (before != null) {
      return before.asker().equals(wish.asker())
          ? new Decision.Known(before.bookingId())
          : new Decision.Refused(new Refusal.ForgedForm());
    }
    var person = personRefused(wish);
    if (person.isPresent()) return new Decision.Refused(person.get());
    var limit = limits.refused(wish.marks(), wish.places(), now);
    if (limit.isPresent()) return new Decision.Refused(limit.get());
    Refusal first = null;
    for (var slot : wish.acceptable()) {
      var refused = slotRefused(wish, slot);
      if (refused.isEmpty()) return grant(wish, slot);
      if (first == null) first = refused.get();
    }
    return new Decision.Refused(first == null ? new Refusal.NoSuchPlace() : first);
  }

  private Optional<Refusal> personRefused(Wish wish) {
    var account = wish.account().map(snapshot.frozenAccounts()::get);
    if (account.isPresent()) return Optional.of(new Refusal.Frozen(0, account.get()));
    for (int i = 0; i < wish.niks().size(); i++) {
      var nik = wish.niks().get(i);
      if (claimed.contains(nik)) return Optional.of(new Refusal.PersonHasPlace(i + 1));
      var until = snapshot.frozenPeople().get(nik);
      // who stands at the desk of a priority group is served, whatever they missed
      if (until != null && wish.way() != Way.WALK_IN)
        return Optional.of(new Refusal.Frozen(i + 1, until));
    }
    return Optional.empty();
  }

  private Optional<Refusal> slotRefused(Wish wish, SlotKey key) {
    var slot = snapshot.slots().get(key);
    if (slot == null) return Optional.of(new Refusal.NoSuchPlace());
    var until = key.pool().ofWholeDay() ? slot.endsAt() : slot.beginsAt();
    if (!now.isBefore(until)) return Optional.of(new Refusal.InThePast());
    if (key.pool().online() && !slot.window().open(now)) {
      var later = slot.window().opensAt().isAfter(now);
      return Optional.of(
          new Refusal.NotOpen(later ? Optional.of(slot.window().opensAt()) : Optional.empty()));
    }
    // the desk's share opens at the same instant as the public one, but is used all week
    if (!key.pool().ofWholeDay() && now.isBefore(slot.window().opensAt()))
      return Optional.of(new Refusal.NotOpen(Optional.of(slot.window().opensAt())));
    var line = key.pool().online() ? lines.get(key.week()) : null;
    var passed = line == null ? Optional.<Refusal>empty() : line.refused(wish, key, now);
    if (passed.isPresent()) return passed;
    return left.getOrDefault(key, 0) < wish.places()
        ? Optional.of(new Refusal.Full())
        : Optional.empty();
  }

  private Decision grant(Wish wish, SlotKey slot) {
    left.merge(slot, -wish.places(), Integer::sum);
    var number = numbered.getOrDefault(slot, 0) + 1;
    numbered.merge(slot, wish.places(), Integer::sum);
    claimed.addAll(wish.niks());
    limits.count(wish.marks(), wish.places(), now);
    known.put(wish.formId(), new Snapshot.Known(wish.bookingId(), wish.asker()));
    var line = slot.pool().online() ? lines.get(slot.week()) : null;
    var passed = line == null ? new Passed(wish.entry(), List.of()) : line.take(wish, slot);
    return new Decision.Granted(slot, number, passed, now);
  }
}
