package id.lintas.booking.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the places of a published week are given out: people gather, the list closes at the opening
 * and is drawn, turns follow, and when nobody is left whom a place would fit it is settled.
 *
 * @param turn how long a turn lasts
 * @param drawn how many entries stood on the list when it closed
 * @param late how many came after that
 * @param version raised by every change of it and of its entries
 */
public record Opening(
    OpeningKey key,
    Instant opensAt,
    State state,
    Duration turn,
    Commitments commitments,
    int drawn,
    int late,
    Optional<Instant> closedAt,
    Optional<Instant> settledAt,
    long version) {

  public enum State {
    /** Before the opening: who enters now is drawn among all. */
    GATHERING,
    /** The list is closed; turns are given in its order, late comers stand behind. */
    LIVE,
    /** Nobody waits whom a place would fit; what is left or comes back is booked as usual. */
    SETTLED
  }

  public boolean settled() {
    return state == State.SETTLED;
  }
}
