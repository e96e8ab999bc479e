package id.lintas.notify;

import java.time.Duration;
import java.util.List;

/** When to try again: soon at first, then ever more rarely, for two and a half days in all. */
final class Retries {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(20),
          Duration.ofHours(24));

  static final int ATTEMPTS_MAX = DELAYS.size() + 1;

  private Retries() {}

  /** After the given number of attempts, of which there has been at least one. */
  static Duration delayAfter(int attempts) {
    return DELAYS.get(Math.min(attempts, DELAYS.size()) - 1);
  }
}
