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
record Rhythm(int spanSeconds) {
  /** What a node with two cores answers beside its work, with much to spare. */
  static final int POLLS_A_SECOND = 10_000;

  /** The page's own part is enough for it. */
  private static final int SMALL_ROOM = 20_000;

  /** The page adds a part of so many seconds, by chance, to whatever it is told. */
  static final int ADDED_BY_PAGE = 4;

  /** While the turns of a new opening are being given out. */
  private static final int SOON_SECONDS = 2;

  private static final int POLL_SECONDS = 5;
  private static final int CALM_SECONDS = 60;

  /** What the lot of the span does not hang on alone. */
  private static final int HALF_A_HASH = 16;

  static Rhythm of(int parties) {
    var more = Math.max(0, parties - SMALL_ROOM) / POLLS_A_SECOND;
    return new Rhythm(ADDED_BY_PAGE + more);
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
    // a clock that was put back must not silence them for as long as it was ahead
    var since = Math.max(0, Duration.between(opened, now).toSeconds());
    return (int) Math.max(POLL_SECONDS, spanSeconds + POLL_SECONDS - since) + lot(entry);
  }

  /** What a page adds that has no scripts to throw dice: for an entry always the same. */
  static int addedWithoutScripts(UUID entry) {
    return (entry.hashCode() >>> HALF_A_HASH) % (ADDED_BY_PAGE + 1);
  }

  /** The part of the span that the page does not add by itself: for an entry always the same. */
  private int lot(UUID entry) {
    return (int) Long.remainderUnsigned(entry.hashCode(), spanSeconds - ADDED_BY_PAGE + 1);
  }
}
