package id.lintas.booking.allocation;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is left of an opening's places, and what is held of it for those who have a turn. A turn is
 * a promise of places in one hour, whichever its holder chooses. To keep it, places for a party of
 * that size are held in some hour; holds of one size are as good as each other and belong to nobody
 * in particular. Whoever chooses an hour in which others are held uses up a hold of theirs, or has
 * them held elsewhere. The places held in an hour never exceed those left in it, so every holder of
 * a turn finds at least the hours in which parties of their size are held.
 */
public final class Promises {
  static final int PARTY_MAX = 5;

  private final TreeMap<SlotKey, Hour> hours = new TreeMap<>();

  private static final class Hour {
    private int left;
    private final int[] held = new int[PARTY_MAX + 1];

    private int free() {
      var places = 0;
      for (int size = 1; size <= PARTY_MAX; size++) places += size * held[size];
      return left - places;
    }
  }

  /** So many parties of this size more, or fewer, are held in that hour. */
  public record Change(SlotKey slot, int size, int parties) {}

  /**
   * @param left places not taken, of all hours of one pool of one opening
   * @param held how many parties of each size are held in which hour
   */
  public Promises(Map<SlotKey, Integer> left, Map<SlotKey, Map<Integer, Integer>> held) {
    left.forEach((slot, places) -> hour(slot).left = places);
    held.forEach(
        (slot, sizes) -> sizes.forEach((size, parties) -> hour(slot).held[size] += parties));
  }

  /** Of one pool, where the figures name several. */
  public static Promises of(
      Pool pool, Map<SlotKey, Integer> left, Map<SlotKey, Map<Integer, Integer>> held) {
    var ownLeft = new HashMap<>(left);
    var ownHeld = new HashMap<>(held);
    ownLeft.keySet().removeIf(slot -> slot.pool() != pool);
    ownHeld.keySet().removeIf(slot -> slot.pool() != pool);
    return new Promises(ownLeft, ownHeld);
  }

  private Hour hour(SlotKey slot) {
    return hours.computeIfAbsent(slot, none -> new Hour());
  }

  /** The largest party that could be promised places; 0 when none. */
  public int largest() {
    return Math.clamp(hours.values().stream().mapToInt(Hour::free).max().orElse(0), 0, PARTY_MAX);
  }

  /** Places neither taken nor held. */
  public int free() {
    return hours.values().stream().mapToInt(Hour::free).sum();
  }

  /** A party of this size gets a turn; what is held for it, if anything can be. */
  public Optional<Change> promise(int size) {
    var there = withRoom(size);
    var change = there.map(slot -> new Change(slot, size, 1));
    change.ifPresent(this::apply);
    return change;
  }

  /** A turn of a party of this size is over; what is no longer held for it. */
  public Optional<Change> release(int size) {
    var change = heldFor(size).map(slot -> new Change(slot, size, -1));
    change.ifPresent(this::apply);
    return change;
  }

  /**
   * A party takes places of that hour. What else is held where from then on; empty, with nothing
   * taken, when that would break a promise to others or there are no such places.
   *
   * @param turn whether it holds a turn, which is used up
   */
  public Optional<List<Change>> take(SlotKey slot, int size, boolean turn) {
    var wanted = hours.get(slot);
    if (wanted == null || wanted.left < size) return Optional.empty();
    var changes = new ArrayList<Change>();
    if (turn) {
      var own = wanted.held[size] > 0 ? Optional.of(slot) : heldFor(size);
      own.ifPresent(from -> note(changes, new Change(from, size, -1)));
    }
    makeRoom(slot, size, changes);
    if (wanted.free() < size) {
      undo(changes);
      return Optional.empty();
    }
    wanted.left -= size;
    return Optional.of(changes);
  }

  /** Takes places that nobody holds; false when there are not enough in that hour. */
  public boolean takeFree(SlotKey slot, int size) {
    var wanted = hours.get(slot);
    if (wanted == null || wanted.free() < size) return false;
    wanted.left -= size;
    return true;
  }

  /** The same question without taking anything. */
  public boolean wouldTake(SlotKey slot, int size, boolean turn) {
    var changes = take(slot, size, turn);
    if (changes.isEmpty()) return false;
    hour(slot).left += size;
    undo(changes.get());
    return true;
  }

  /** Has others held elsewhere, the larger parties first, until there is room for this one. */
  private void makeRoom(SlotKey slot, int size, List<Change> changes) {
    var wanted = hour(slot);
    for (int other = PARTY_MAX; other > 0; other--) {
      while (wanted.free() < size && wanted.held[other] > 0) {
        var elsewhere = withRoomBeside(slot, other);
        if (elsewhere.isEmpty()) break;
        note(changes, new Change(slot, other, -1));
        note(changes, new Change(elsewhere.get(), other, 1));
      }
    }
  }

  private void note(List<Change> changes, Change change) {
    apply(change);
    changes.add(change);
  }

  private void undo(List<Change> changes) {
    for (var change : changes.reversed())
      apply(new Change(change.slot(), change.size(), -change.parties()));
  }

  private void apply(Change change) {
    hour(change.slot()).held[change.size()] += change.parties();
  }

  private Optional<SlotKey> withRoom(int size) {
    return hours.entrySet().stream()
        .filter(one -> one.getValue().free() >= size)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<SlotKey> withRoomBeside(SlotKey slot, int size) {
    return hours.entrySet().stream()
        .filter(one -> !one.getKey().equals(slot) && one.getValue().free() >= size)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Where giving up a hold leaves the most room for others. */
  private Optional<SlotKey> heldFor(int size) {
    return hours.entrySet().stream()
        .filter(one -> one.getValue().held[size] > 0)
        .max(Comparator.comparingInt(one -> one.getValue().free()))
        .map(Map.Entry::getKey);
  }
}
