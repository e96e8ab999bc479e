package id.lintas.account.access;

import java.time.Duration;

/** How long one hash takes on this machine just now: the latest ones count most. */
final class Pace {
  private static final double WEIGHT_OF_THE_LATEST = 0.1;

  private double nanosEach;

  Pace(Duration first) {
    nanosEach = first.toNanos();
  }

  synchronized void took(long nanos) {
    nanosEach += WEIGHT_OF_THE_LATEST * (nanos - nanosEach);
  }

  /** Until so many are done by so many at a time. */
  synchronized Duration forAll(long many, int atATime) {
    return Duration.ofNanos((long) (nanosEach * many / atATime));
  }
}
