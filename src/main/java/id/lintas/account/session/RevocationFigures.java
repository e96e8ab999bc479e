package id.lintas.account.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What an operator sees of sessions that end before their time. */
@Component
final class RevocationFigures {
  RevocationFigures(MeterRegistry registry, Revocations revocations) {
    Gauge.builder("lintas.revocation.lag", revocations, one -> one.lag().toNanos() / 1e9)
        .description("Age of what this node knows of sessions ended at other nodes")
        .baseUnit("seconds")
        .register(registry);
  }
}
