package id.lintas.ground;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What an operator sees of the door: for each lane how many are inside, wait, were sent away. */
@Component
final class FrontFigures {
  /** The limits of docs: good in quiet times, bearable in a rush. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofMillis(1_500),
    Duration.ofSeconds(5)
  };

  private final Map<Lane, Timer> answered = new EnumMap<>(Lane.class);
  private final Map<Lane, Counter> shed = new EnumMap<>(Lane.class);

  FrontFigures(
      MeterRegistry registry, Lanes lanes, Processors processors, OpenConnections connections) {
    for (var lane : Lane.values()) {
      var gate = lanes.gate(lane);
      answered.put(
          lane,
          Timer.builder("lintas.front.answered")
              .description("Requests answered, the wait at the door included")
              .tag("lane", lane.tag())
              .serviceLevelObjectives(BOUNDS)
              .register(registry));
      shed.put(
          lane,
          Counter.builder("lintas.front.shed")
              .description("Requests sent away at the door")
              .tag("lane", lane.tag())
              .register(registry));
      Gauge.builder("lintas.front.in.work", gate, Gate::inWork)
          .description("Requests being answered")
          .tag("lane", lane.tag())
          .register(registry);
      Gauge.builder("lintas.front.waiting", gate, Gate::waiting)
          .description("Requests standing in line at the door")
          .tag("lane", lane.tag())
          .register(registry);
    }
    Gauge.builder("lintas.front.backlog", processors, Processors::backlog)
        .description("Work of all kinds that waits for a processor")
        .register(registry);
    Gauge.builder("lintas.front.connections", connections, OpenConnections::open)
        .description("Open connections")
        .register(registry);
    Gauge.builder("lintas.front.connections.max", connections, OpenConnections::most)
        .description("Connections that may be open")
        .register(registry);
  }

  void answered(Lane lane, long nanos) {
    var timer = answered.get(lane);
    if (timer != null) timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  void shed(Lane lane) {
    var counter = shed.get(lane);
    if (counter != null) counter.increment();
  }
}
