package id.lintas.booking.allocation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What an operator sees of the places being given away. */
@Component
class AllocationFigures {
  private final MeterRegistry registry;
  private final DistributionSummary batch;
  private final Timer commit;
  private final Map<Class<?>, Counter> decided = new ConcurrentHashMap<>();

  AllocationFigures(MeterRegistry registry) {
    this.registry = registry;
    batch =
        DistributionSummary.builder("lintas.allocation.batch")
            .description("Wishes decided in one transaction")
            .serviceLevelObjectives(1, 4, 16, 64, 256, 512)
            .register(registry);
    commit =
        Timer.builder("lintas.allocation.commit")
            .description("From looking at a batch to its being written down")
            .serviceLevelObjectives(
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5))
            .register(registry);
  }

  void written(List<Decision> decisions, long nanos) {
    batch.record(decisions.size());
    commit.record(nanos, TimeUnit.NANOSECONDS);
    for (var decision : decisions) counter(decision).increment();
  }

  private Counter counter(Decision decision) {
    var kind =
        decision instanceof Decision.Refused(var refusal)
            ? refusal.getClass()
            : decision.getClass();
    return decided.computeIfAbsent(kind, this::counter);
  }

  private Counter counter(Class<?> kind) {
    return Counter.builder("lintas.allocation.decided")
        .description("Wishes by what came of them: granted, known before, or why refused")
        .tag("outcome", hyphened(kind.getSimpleName()))
        .register(registry);
  }

  /** PersonHasPlace: person-has-place. */
  static String hyphened(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
