package id.lintas.audit;

import id.lintas.audit.store.ChainStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What an operator sees of the record, as of some seconds ago: for how long what was done is in no
 * chain yet, and for how long no signature covers it.
 */
@Component
final class ChainFigures {
  private static final Logger LOG = LoggerFactory.getLogger(ChainFigures.class);

  private final ChainStore store;
  private final Clock clock;
  private volatile ChainStore.Oldest oldest = new ChainStore.Oldest(null, null);

  ChainFigures(MeterRegistry registry, ChainStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    Gauge.builder("lintas.audit.unlinked.age", this, one -> one.age(one.oldest.unlinked()))
        .description("Age of the oldest entry that is in no chain yet")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("lintas.audit.head.age", this, one -> one.age(one.oldest.unsigned()))
        .description("Age of the oldest entry that no signed head of a chain covers yet")
        .baseUnit("seconds")
        .register(registry);
  }

  private double age(@Nullable Instant since) {
    if (since == null) return 0;
    return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1e3);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void look() {
    try {
      oldest = store.oldest();
    } catch (RuntimeException fault) {
      LOG.warn("The record was not looked at", fault);
    }
  }
}
