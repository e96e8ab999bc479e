package id.lintas.booking.allocation;

import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The line before an opening's places while a batch is decided: nobody passes it. */
final class Line {
  private final UnderWay opening;
  private final Map<UUID, UnderWay.Turn> turns;
  private final Map<Pool, Promises> promises = new EnumMap<>(Pool.class);

  Line(UnderWay opening) {
    this.opening = opening;
    this.turns = new HashMap<>(opening.turns());
  }

  Optional<Refusal> refused(Wish wish, SlotKey slot, Instant now) {
    var turn = turn(wish);
    if (turn.isPresent()) {
      if (!now.isBefore(turn.get().endsAt())) return Optional.of(new Refusal.TurnOver());
      if (!fits(turn.get(), wish, slot)) return Optional.of(new Refusal.TurnForOthers());
    } else if (opening.contended() && wish.entry().isEmpty()) {
      return Optional.of(former(wish) ? new Refusal.TurnOver() : new Refusal.WaitingRoom());
    }
    if (promises(slot).wouldTake(slot, wish.places(), turn.isPresent())) return Optional.empty();
    // there are places, and they are held for who came next
    var held = opening.left().getOrDefault(slot, 0) >= wish.places();
    return Optional.of(held && former(wish) ? new Refusal.TurnOver() : new Refusal.Full());
  }

  private boolean former(Wish wish) {
    return wish.account().filter(opening.former()::contains).isPresent();
  }

  /** Who comes by the line itself has no turn that could be over. */
  private Optional<UnderWay.Turn> turn(Wish wish) {
    return wish.entry().isPresent() ? Optional.empty() : wish.account().map(turns::get);
  }

  private static boolean fits(UnderWay.Turn turn, Wish wish, SlotKey slot) {
    return turn.pool() == slot.pool() && turn.people().equals(new HashSet<>(wish.niks()));
  }

  Passed take(Wish wish, SlotKey slot) {
    var turn = turn(wish);
    var changes = promises(slot).take(slot, wish.places(), turn.isPresent()).orElseThrow();
    turn.ifPresent(used -> turns.remove(wish.asker()));
    return new Passed(turn.map(UnderWay.Turn::entry).or(wish::entry), changes);
  }

  private Promises promises(SlotKey slot) {
    return promises.computeIfAbsent(slot.pool(), opening::promises);
  }
}
