package id.lintas.account.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What an operator sees of the password lane and of those who sign in. */
@Component
class SignInFigures {
  private final Counter signedIn;
  private final Counter refused;
  private final Counter waited;
  private final Counter lost;

  SignInFigures(MeterRegistry registry, PasswordLane lane) {
    signedIn = counter(registry, "signed-in");
    refused = counter(registry, "refused");
    waited = counter(registry, "told-to-wait");
    lost = counter(registry, "lost");
    waiting(registry, "sign-in", lane, PasswordLane::seated);
    waiting(registry, "other", lane, PasswordLane::standing);
    Gauge.builder("lintas.password.lane.pace", lane, one -> seconds(one.pace()))
        .description("Time one hash takes just now")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("lintas.password.lane.wait", lane, one -> seconds(one.untilServed(one.seated())))
        .description("Time until somebody who signs in now is heard")
        .baseUnit("seconds")
        .register(registry);
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("lintas.sign.in")
        .description("Passwords given by citizens, by what came of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static void waiting(
      MeterRegistry registry,
      String line,
      PasswordLane lane,
      java.util.function.ToDoubleFunction<PasswordLane> size) {
    Gauge.builder("lintas.password.lane.waiting", lane, size)
        .description("Passwords that wait to be hashed")
        .tag("line", line)
        .register(registry);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  void settled(boolean right) {
    (right ? signedIn : refused).increment();
  }

  void waits() {
    waited.increment();
  }

  void lost() {
    lost.increment();
  }
}
