package id.lintas.visit.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody waits: the people before them, at the pace that was measured, shared by the
 * counters that are open.
 */
public final class Expectation {
  /** Ten minutes for a person at a counter, before anything was measured. */
  private static final double USUAL_SECONDS = 600;

  /** The usual pace counts as much as so many people, so that the first of the day prove little. */
  private static final int USUAL_PEOPLE = 5;

  /** What takes longer was a counter that nobody closed. */
  private static final Duration LONGEST = Duration.ofMinutes(60);

  private static final int STEP_MINUTES = 5;

  private Expectation() {}

  /** A number that was at a counter so long. */
  public record Served(int people, Duration took) {}

  public static double secondsForAPerson(List<Served> recent) {
    var seconds = USUAL_SECONDS * USUAL_PEOPLE;
    var people = USUAL_PEOPLE;
    for (var one : recent) {
      if (one.took().compareTo(LONGEST) > 0) continue;
      seconds += one.took().toSeconds();
      people += one.people();
    }
    return seconds / people;
  }

  /**
   * In whole minutes; empty while no counter is open.
   *
   * @param before people who will be called earlier
   * @param free counters that call nobody now
   */
  public static Optional<Integer> minutes(
      int before, int openCounters, int free, double secondsForAPerson) {
    if (openCounters < 1) return Optional.empty();
    if (before == 0 && free > 0) return Optional.of(0);
    // until the next of all counters is free, half of what one of them needs between two
    var people = before + 0.5;
    return Optional.of((int) Math.round(people * secondsForAPerson / openCounters / 60));
  }

  /** As it is said to people, who shall not take it for more exact than it is. */
  public static int rounded(int minutes) {
    return Math.round((float) minutes / STEP_MINUTES) * STEP_MINUTES;
  }
}
