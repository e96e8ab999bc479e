package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTests {
  private static final Instant OPENED = Instant.parse("2026-11-27T07:00:00Z");

  private static Stream<UUID> entries(int number) {
    var random = new SplittableRandom(7);
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(number);
  }

  @Test
  void beforeTheLastMinuteNobodyAsksOften() {
    var pace = Pace.of(200_000);
    assertThat(entries(1_000).map(one -> pace.beforeOpening(one, Duration.ofMinutes(5))))
        .containsOnly(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 20_000, 60_000, 200_000})
  void noSecondAfterTheOpeningBringsMoreThanANodeAnswers(int parties) {
    var pace = Pace.of(parties);
    var random = new SplittableRandom(3);
    var bySecond =
        entries(parties)
            .map(one -> pace.beforeOpening(one, Duration.ofMillis(30_500)) - 30.5)
            .map(seconds -> seconds + Pace.ADDED_BY_PAGE * random.nextDouble())
            .collect(java.util.stream.Collectors.groupingBy(Double::intValue));
    assertThat(bySecond.keySet()).allMatch(second -> second <= pace.spanSeconds() + 1);
    assertThat(bySecond.values()).allMatch(all -> all.size() <= 1.3 * Pace.POLLS_A_SECOND);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 20_000, 200_000})
  void whoAskedFirstAsksAgainWhenEverybodyHasAsked(int parties) {
    var pace = Pace.of(parties);
    for (int second = 0; second <= pace.spanSeconds(); second++) {
      var now = OPENED.plusSeconds(second);
      var asked = second;
      assertThat(entries(1_000))
          .allSatisfy(
              one ->
                  assertThat(asked + pace.inLine(one, true, OPENED, now))
                      .isBetween(pace.spanSeconds() + 5, 2 * pace.spanSeconds() + 5));
    }
  }

  @Test
  void whileTurnsAreGivenOutAskingSoonIsWorthIt() {
    var pace = Pace.of(20_000);
    assertThat(pace.inLine(new UUID(1, 1), false, OPENED, OPENED)).isEqualTo(2);
  }

  @Test
  void laterASmallRoomAsksEveryFiveSecondsAndALargeOneAsItCan() {
    var later = OPENED.plusSeconds(300);
    assertThat(Pace.of(20_000).inLine(new UUID(1, 1), true, OPENED, later)).isEqualTo(5);
    var large = Pace.of(200_000);
    var spans = IntStream.range(0, 1_000).mapToObj(i -> new UUID(i, 31L * i));
    assertThat(spans.map(one -> large.inLine(one, true, OPENED, later)))
        .contains(5, 21)
        .allMatch(seconds -> seconds >= 5 && seconds <= 21);
  }
}
