package id.lintas.staff.signin;

import id.lintas.staff.store.AttemptStore;
import id.lintas.vault.BlindIndex;
import java.time.Duration;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: per officer and network, so that a stranger elsewhere cannot lock an
 * officer out.
 */
@Component
public class Attempts {
  static final int FREE = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

  private final AttemptStore store;
  private final BlindIndex index;
  private final MachineTime time;

  Attempts(AttemptStore store, BlindIndex index, MachineTime time) {
    this.store = store;
    this.index = index;
    this.time = time;
  }

  /** Counts a try; when it comes too early, the time still to wait. */
  Optional<Duration> begin(String what, String officer, String network) {
    var key = key(what, officer, network);
    var now = time.now();
    if (store.begin(key, now, FORGOTTEN_AFTER, FREE, LONGEST_PAUSE)) return Optional.empty();
    return store
        .nextAt(key)
        .map(next -> Duration.between(now, next))
        .filter(Duration::isPositive)
        .or(() -> Optional.of(Duration.ofSeconds(1)));
  }

  /** It was right after all. */
  void clear(String what, String officer, String network) {
    store.clear(key(what, officer, network));
  }

  private byte[] key(String what, String officer, String network) {
    return index.of("staff.attempt." + what, officer + "\n" + network);
  }

  @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
  void sweep() {
    store.sweep(time.now().minus(FORGOTTEN_AFTER));
  }
}
