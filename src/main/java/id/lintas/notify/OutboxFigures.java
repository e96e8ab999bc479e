package id.lintas.notify;

import id.lintas.notify.store.OutboxStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What an operator sees of messages not delivered, as of some seconds ago: who asks for figures
 * never waits for the database, least of all when it is away.
 */
@Component
final class OutboxFigures {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxFigures.class);

  private final OutboxStore store;
  private final Clock clock;
  private volatile OutboxStore.Open open = OutboxStore.Open.NOTHING;

  OutboxFigures(MeterRegistry registry, OutboxStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    Gauge.builder("lintas.outbox.waiting", this, one -> one.open.waiting())
        .description("Messages not sent yet")
        .register(registry);
    Gauge.builder("lintas.outbox.dead", this, one -> one.open.dead())
        .description("Messages given up")
        .register(registry);
    Gauge.builder("lintas.outbox.age", this, OutboxFigures::ageSeconds)
        .description("Age of the oldest message not sent yet")
        .baseUnit("seconds")
        .register(registry);
  }

  private double ageSeconds() {
    var oldest = open.oldest();
    if (oldest == null) return 0;
    return Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1e3);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void look() {
    try {
      open = store.open();
    } catch (RuntimeException fault) {
      LOG.warn("The outbox was not counted", fault);
    }
  }
}
