package id.lintas.booking.allocation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a grant means for a waiting room.
 *
 * @param entry that is done with, if the party came through the room
 * @param changes of what is held for those who have a turn
 */
public record Passed(Optional<UUID> entry, List<Promises.Change> changes) {
  public boolean nothing() {
    return entry.isEmpty() && changes.isEmpty();
  }
}
