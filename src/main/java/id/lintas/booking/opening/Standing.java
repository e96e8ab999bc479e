package id.lintas.booking.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a party stands at a moment, as it is told.
 *
 * @param before people in line before it; -1 where that means nothing
 * @param left places not taken
 * @param until when a turn ends
 * @param again after how many seconds asking again is worth it; 0 when nothing will change
 */
public record Standing(Where where, int before, int left, Optional<Instant> until, int again) {
  public static final Standing UNKNOWN = new Standing(Where.UNKNOWN, -1, 0, Optional.empty(), 3);

  private static final int TURN_SECONDS = 20;

  public enum Where {
    /** Before the opening. */
    GATHERING,
    /** The list is about to be closed and drawn. */
    DRAWING,
    WAITING,
    TURN,
    BOOKED,
    PASSED,
    WITHDRAWN,
    REFUSED,
    /** All places are given out. */
    GONE,
    /** This node does not know the party yet. */
    UNKNOWN;

    /** Nothing will change. */
    public boolean over() {
      return switch (this) {
        case BOOKED, PASSED, WITHDRAWN, REFUSED, GONE -> true;
        case GATHERING, DRAWING, WAITING, TURN, UNKNOWN -> false;
      };
    }

    /** What may come next that needs nothing but to be read. */
    public List<Where> quietlyFollowedBy() {
      return switch (this) {
        case GATHERING -> List.of(DRAWING, WAITING, GONE);
        case DRAWING -> List.of(WAITING, GONE);
        case WAITING -> List.of(GONE);
        default -> List.of();
      };
    }
  }

  static Standing of(Room room, Seat seat, Instant now) {
    var opening = room.opening();
    var left = room.figures().left();
    return switch (seat.state()) {
      case WAITING -> waiting(room, seat, left, now);
      case TURN -> new Standing(Where.TURN, 0, left, seat.turnEndsAt(), TURN_SECONDS);
      case BOOKED -> over(Where.BOOKED, left);
      case PASSED -> over(Where.PASSED, left);
      case WITHDRAWN -> over(Where.WITHDRAWN, left);
      case REFUSED -> over(Where.REFUSED, left);
    };
  }

  private static Standing waiting(Room room, Seat seat, int left, Instant now) {
    var opening = room.opening();
    if (opening.settled()) return over(Where.GONE, left);
    var rhythm = Rhythm.of(room.figures().parties());
    if (opening.state() == Opening.State.LIVE) {
      var again = rhythm.inLine(seat.id(), room.atRest(), opening.opensAt(), now);
      return new Standing(Where.WAITING, seat.before(), left, Optional.empty(), again);
    }
    var until = Duration.between(now, opening.opensAt());
    return until.toSeconds() > 0
        ? new Standing(
            Where.GATHERING, -1, left, Optional.empty(), rhythm.beforeOpening(seat.id(), until))
        : new Standing(Where.DRAWING, -1, left, Optional.empty(), rhythm.drawing());
  }

  private static Standing over(Where where, int left) {
    return new Standing(where, -1, left, Optional.empty(), 0);
  }

  public boolean over() {
    return where.over();
  }

  /** The same for a page without scripts, which cannot spread by itself what all ask at once. */
  public int againWithoutScripts(UUID entry) {
    return switch (where) {
      case GATHERING, DRAWING, WAITING -> again + Rhythm.addedWithoutScripts(entry);
      default -> again;
    };
  }
}
