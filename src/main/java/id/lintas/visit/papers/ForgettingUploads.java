package id.lintas.visit.papers;

import id.lintas.visit.store.UploadStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Pictures only help to prepare. Long after the day of every booking that they can belong to they
 * go, whatever became of it: the file on paper is what is kept.
 */
@Component
class ForgettingUploads {
  static final Duration AFTER = Duration.ofDays(180);

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingUploads.class);

  private final UploadStore store;
  private final Clock clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  ForgettingUploads(UploadStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT7M")
  void forget() {
    try {
      forget(clock.instant());
      troubled.set(false);
    } catch (RuntimeException fault) {
      // a database that is away comes back; saying so once is enough
      if (troubled.compareAndSet(false, true))
        LOG.warn("old pictures will be removed later: {}", fault.toString());
    }
  }

  void forget(Instant now) {
    store.forgetBefore(now.minus(AFTER));
  }
}
