package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTests {

  @Test
  void sendsAwayWhoeverWouldMakeTheLineTooLong() {
    var gate = new Gate(2, 0, Duration.ofDays(1));
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isFalse();
    gate.leave();
    assertThat(gate.enter()).isTrue();
  }

  @Test
  void letsTheNextInWhenSomebodyLeaves() {
    var gate = new Gate(1, 1, Duration.ofMinutes(1));
    assertThat(gate.enter()).isTrue();
    var next = CompletableFuture.supplyAsync(gate::enter);
    while (gate.waiting() == 0) Thread.onSpinWait();
    gate.leave();
    assertThat(next.join()).isTrue();
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void waitsNoLongerThanPromised() {
    var gate = new Gate(1, 5, Duration.ofMillis(20));
    assertThat(gate.enter()).isTrue();
    assertThat(gate.enter()).isFalse();
    assertThat(gate.waiting()).isZero();
  }
}
