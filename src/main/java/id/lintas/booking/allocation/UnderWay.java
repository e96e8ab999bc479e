package id.lintas.booking.allocation;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An opening that is under way, as a batch of its office finds it, its row locked.
 *
 * @param contended whether somebody waits in line, whom nobody may pass
 * @param left places not taken, of all its hours that citizens book
 * @param held how many parties of each size are held in which hour
 * @param turns of those who ask in this batch, by account
 * @param former accounts among them whose turn passed on, and who did not come again
 */
public record UnderWay(
    boolean contended,
    Map<SlotKey, Integer> left,
    Map<SlotKey, Map<Integer, Integer>> held,
    Map<UUID, Turn> turns,
    Set<UUID> former) {

  /** A party's time to choose. */
  public record Turn(UUID entry, Pool pool, Set<NikKey> people, Instant endsAt) {}

  /** The same places and holds of one pool alone. */
  public Promises promises(Pool pool) {
    return Promises.of(pool, left, held);
  }
}
