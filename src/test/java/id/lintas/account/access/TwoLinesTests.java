package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoLinesTests {
  private final List<String> served = new ArrayList<>();

  @Test
  void servesBothByTurnsAndEachInOrder() throws InterruptedException {
    var lines = new TwoLines(10, 10);
    for (var n = 1; n <= 4; n++) assertThat(lines.sit(say("seated " + n))).isTrue();
    for (var n = 1; n <= 2; n++) assertThat(lines.stand(say("standing " + n))).isTrue();
    for (var n = 0; n < 6; n++) lines.take().run();
    assertThat(served)
        .containsExactly(
            "standing 1", "seated 1", "standing 2", "seated 2", "seated 3", "seated 4");
  }

  @Test
  void isNoLongerThanItMayBeAndClosesForGood() {
    var lines = new TwoLines(1, 2);
    assertThat(lines.stand(say("a"))).isTrue();
    assertThat(lines.stand(say("b"))).isFalse();
    assertThat(lines.sit(say("c"))).isTrue();
    assertThat(lines.sit(say("d"))).isTrue();
    assertThat(lines.sit(say("e"))).isFalse();
    lines.close();
    assertThat(lines.sit(say("f"))).isFalse();
    assertThat(lines.seated()).isZero();
  }

  @Test
  void thePaceFollowsWhatIsMeasured() {
    var pace = new Pace(Duration.ofMillis(400));
    for (var n = 0; n < 60; n++) pace.took(Duration.ofMillis(40).toNanos());
    assertThat(pace.forAll(100, 2)).isBetween(Duration.ofMillis(2_000), Duration.ofMillis(2_100));
  }

  private Runnable say(String word) {
    return () -> served.add(word);
  }
}
