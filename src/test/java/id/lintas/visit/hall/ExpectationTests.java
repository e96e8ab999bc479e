package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationTests {
  private static Expectation.Served served(int people, int minutes) {
    return new Expectation.Served(people, Duration.ofMinutes(minutes));
  }

  @Test
  void withoutMeasuresItIsTheUsualTenMinutes() {
    assertThat(Expectation.secondsForAPerson(List.of())).isEqualTo(600);
    assertThat(Expectation.minutes(6, 3, 0, 600)).contains(22);
    assertThat(Expectation.rounded(22)).isEqualTo(20);
    assertThat(Expectation.rounded(23)).isEqualTo(25);
  }

  @Test
  void whatWasMeasuredCountsMoreTheMoreOfIt() {
    var few = Expectation.secondsForAPerson(Collections.nCopies(2, served(1, 4)));
    var many = Expectation.secondsForAPerson(Collections.nCopies(50, served(1, 4)));
    assertThat(few).isBetween(400.0, 500.0);
    assertThat(many).isBetween(240.0, 275.0);
  }

  @Test
  void aPartyTakesAsLongAsItsPeopleAndAForgottenCounterIsNoMeasure() {
    assertThat(Expectation.secondsForAPerson(List.of(served(5, 50)))).isEqualTo(600);
    assertThat(Expectation.secondsForAPerson(List.of(served(1, 300)))).isEqualTo(600);
  }

  @Test
  void whereACounterIsFreeItIsAtOnceAndWithoutCountersNobodyKnows() {
    assertThat(Expectation.minutes(0, 2, 1, 600)).contains(0);
    assertThat(Expectation.minutes(3, 0, 0, 600)).isEmpty();
    assertThat(Expectation.minutes(1, 4, -1, 600)).contains(4);
  }
}
