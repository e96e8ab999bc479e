package id.lintas.booking.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

  /** Those at the opening ask first within so many seconds after it, spread by chance. */
  public static final int FIRST_POLL_SPREAD_SECONDS = 4;

  public static final int POLL_SECONDS = 5;
  private static final int CALM_SECONDS = 60;
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
    UNKNOWN
  }

  static Standing of(Room room, Seat seat, Instant now) {
    var opening = room.opening();
    var left = room.figures().left();
    return switch (seat.state()) {
      case WAITING -> waiting(opening, seat, left, now);
      case TURN -> new Standing(Where.TURN, 0, left, seat.turnEndsAt(), TURN_SECONDS);
      case BOOKED -> over(Where.BOOKED, left);
      case PASSED -> over(Where.PASSED, left);
      case WITHDRAWN -> over(Where.WITHDRAWN, left);
      case REFUSED -> over(Where.REFUSED, left);
    };
  }

  private static Standing waiting(Opening opening, Seat seat, int left, Instant now) {
    if (opening.settled()) return over(Where.GONE, left);
    if (opening.state() == Opening.State.LIVE)
      return new Standing(Where.WAITING, seat.before(), left, Optional.empty(), POLL_SECONDS);
    var seconds = Duration.between(now, opening.opensAt()).toSeconds();
    return seconds > 0
        ? new Standing(Where.GATHERING, -1, left, Optional.empty(), next(seconds))
        : new Standing(Where.DRAWING, -1, left, Optional.empty(), 2);
  }

  /** The page adds its own part of the spread to what comes shortly after the opening. */
  private static int next(long seconds) {
    return (int) Math.min(seconds + 1, CALM_SECONDS);
  }

  private static Standing over(Where where, int left) {
    return new Standing(where, -1, left, Optional.empty(), 0);
  }

  public boolean over() {
    return again == 0;
  }
}
