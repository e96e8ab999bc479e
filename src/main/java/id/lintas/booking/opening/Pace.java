package id.lintas.booking.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How soon those who wait are worth another answer. They ask first within a span after the opening,
 * spread by chance; a larger room has a longer span, so that a node can answer all of it. Who asked
 * before everybody with a turn can have heard of it asks again only after that span: until then
 * little changes.
 *
 * @param spanSeconds within which everybody in the room asks once
 */
record Pace(int spanSeconds) {
  /** What a node with two cores answers beside its work, with much to spare. */
  static final int POLLS_A_SECOND = 10_000;

  /** The page adds a part of so many seconds, by chance, to whatever it is told. */
  static final int ADDED_BY_PAGE = 4;

  /** While the turns of a new opening are being given out. */
  private static final int SOON_SECONDS = 2;

  private static final int POLL_SECONDS = 5;
  private static final int CALM_SECONDS = 60;

  static Pace of(int parties) {
    return new Pace(Math.max(ADDED_BY_PAGE, parties / POLLS_A_SECOND));
  }

  int beforeOpening(UUID entry, Duration left) {
    var seconds = left.toSeconds() + 1;
    return seconds < CALM_SECONDS ? (int) seconds + lot(entry) : CALM_SECONDS;
  }

  int drawing() {
    return SOON_SECONDS;
  }

  /**
   * @param atRest whether all first turns are given
   */
  int inLine(UUID entry, boolean atRest, Instant opened, Instant now) {
    if (!atRest) return SOON_SECONDS;
    var since = Duration.between(opened, now).toSeconds();
    return (int) Math.max(POLL_SECONDS, spanSeconds + POLL_SECONDS - since) + lot(entry);
  }

  /** The part of the span that the page does not add by itself: for an entry always the same. */
  private int lot(UUID entry) {
    return (int) Long.remainderUnsigned(entry.hashCode(), spanSeconds - ADDED_BY_PAGE + 1);
  }
}
