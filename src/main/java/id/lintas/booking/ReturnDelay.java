package id.lintas.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a place that was given back can be had again: at a time between one and 24 hours later that
 * nobody can know, so that whoever cancels cannot hand it on. What would come back less than two
 * hours before its hour goes to the desk at once.
 */
final class ReturnDelay {
  private static final Duration LEAST = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofHours(24);
  private static final Duration BEFORE_HOUR = Duration.ofHours(2);

  private ReturnDelay() {}

  record Return(Instant at, boolean toDesk) {}

  static Return of(Instant now, Instant startsAt, RandomGenerator random) {
    var span = MOST.minus(LEAST).toMillis();
    var at = now.plus(LEAST).plusMillis(random.nextLong(span + 1));
    var latest = startsAt.minus(BEFORE_HOUR);
    return at.isAfter(latest) ? new Return(now, true) : new Return(at, false);
  }
}
