package id.lintas.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Refusal;
import id.lintas.booking.store.PaceStore;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LintasTest
class PaceTests {
  private static final Instant MINUTE = Instant.parse("2031-05-02T07:00:00Z");

  @Autowired PaceStore store;

  private Pace node(Instant now) {
    return new Pace(
        store, new AllocationFigures(new SimpleMeterRegistry()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static final List<Decision> TWO_NO =
      List.of(new Decision.Refused(new Refusal.Full()), new Decision.Refused(new Refusal.Full()));

  @Test
  void nodesAddUpAndRepeatedWritingDoesNot() {
    var office = OfficeId.of("MND");
    var one = node(MINUTE.plusSeconds(5));
    var other = node(MINUTE.plusSeconds(50));
    one.decided(office, List.of(), TWO_NO, Duration.ofMillis(3).toNanos());
    one.write();
    one.decided(office, List.of(), TWO_NO.subList(0, 1), Duration.ofMillis(9).toNanos());
    one.write();
    one.write();
    other.refused(office, new Refusal.InLine(0));
    other.write();
    assertThat(one.between(office, MINUTE, MINUTE.plusSeconds(60)))
        .containsExactly(
            Map.entry(
                MINUTE,
                new Pace.Minute(2, 3, 12_000, 9_000, 2, 0, Map.of("full", 3, "in-line", 1))));
    assertThat(one.between(OfficeId.of("BTH"), MINUTE, MINUTE.plusSeconds(60))).isEmpty();
    assertThat(one.between(office, MINUTE.plusSeconds(60), MINUTE.plusSeconds(120))).isEmpty();
  }

  @Test
  void whatIsOldIsForgotten() {
    var office = OfficeId.of("TTE");
    var then = node(MINUTE);
    then.refused(office, new Refusal.Busy());
    then.write();
    node(MINUTE.plus(Duration.ofDays(35))).forget();
    assertThat(then.between(office, MINUTE, MINUTE.plusSeconds(1))).hasSize(1);
    node(MINUTE.plus(Duration.ofDays(36))).forget();
    assertThat(then.between(office, MINUTE, MINUTE.plusSeconds(1))).isEmpty();
  }
}
