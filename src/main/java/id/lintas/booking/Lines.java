package id.lintas.booking;

import id.lintas.booking.allocation.Promises;
import id.lintas.booking.allocation.UnderWay;
import id.lintas.booking.store.ReleaseStore.Slot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What openings that are under way leave somebody to choose from. */
final class Lines {
  private final Pool pool;
  private final int people;
  private final Optional<UUID> asker;
  private final Map<LocalDate, UnderWay> openings;
  private final Map<LocalDate, Promises> promises = new HashMap<>();

  Lines(Pool pool, int people, Optional<UUID> asker, Map<LocalDate, UnderWay> openings) {
    this.pool = pool;
    this.people = people;
    this.asker = asker;
    this.openings = openings;
  }

  /** Others stand in line for it, and it is not this reader's turn. */
  boolean closedTo(SlotKey slot) {
    var opening = openings.get(slot.week());
    return opening != null && opening.contended() && !turn(opening);
  }

  private boolean turn(UnderWay opening) {
    return asker.map(opening.turns()::get).filter(turn -> turn.pool() == pool).isPresent();
  }

  /** So many people would get places in that hour now. */
  boolean free(Slot slot) {
    if (slot.left() < people) return false;
    var opening = openings.get(slot.key().week());
    return opening == null
        || promises
            .computeIfAbsent(slot.key().week(), week -> opening.promises(pool))
            .wouldTake(slot.key(), people, turn(opening));
  }
}
