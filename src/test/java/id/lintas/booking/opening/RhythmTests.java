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

class RhythmTests {
  private static final Instant OPENED = Instant.parse("2026-11-27T07:00:00Z");

  private static Stream<UUID> entries(int number) {
    var random = new SplittableRandom(7);
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(number);
  }

  @Test
  void beforeTheLastMinuteNobodyAsksOften() {
    var rhythm = Rhythm.of(200_000);
    assertThat(entries(1_000).map(one -> rhythm.beforeOpening(one, Duration.ofMinutes(5))))
        .containsOnly(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 20_000, 60_000, 200_000})
  void noSecondAfterTheOpeningBringsMoreThanANodeAnswers(int parties) {
    var rhythm = Rhythm.of(parties);
    var random = new SplittableRandom(3);
    var bySecond =
        entries(parties)
            .map(one -> rhythm.beforeOpening(one, Duration.ofMillis(30_500)) - 30.5)
            .map(seconds -> seconds + Rhythm.ADDED_BY_PAGE * random.nextDouble())
            .collect(java.util.stream.Collectors.groupingBy(Double::intValue));
    assertThat(bySecond.keySet()).allMatch(second -> second <= rhythm.spanSeconds() + 1);
    assertThat(bySecond.values()).allMatch(all -> all.size() <= 1.3 * Rhythm.POLLS_A_SECOND);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 20_000, 200_000})
  void whoAskedFirstAsksAgainWhenEverybodyHasAsked(int parties) {
    var rhythm = Rhythm.of(parties);
    for (int second = 0; second <= rhythm.spanSeconds(); second++) {
      var now = OPENED.plusSeconds(second);
      var asked = second;
      assertThat(entries(1_000))
          .allSatisfy(
              one ->
                  assertThat(asked + rhythm.inLine(one, true, OPENED, now))
                      .isBetween(rhythm.spanSeconds() + 5, 2 * rhythm.spanSeconds() + 5));
    }
  }

  /** Pages without scripts: the seconds they are told are all the spreading there is. */
  @ParameterizedTest
  @ValueSource(ints = {200, 20_000, 60_000})
  void pagesWithoutScriptsAreSpreadAsWell(int parties) {
    var rhythm = Rhythm.of(parties);
    var bySecond =
        entries(parties)
            .map(
                one ->
                    rhythm.beforeOpening(one, Duration.ofSeconds(30))
                        + Rhythm.addedWithoutScripts(one))
            .collect(
                java.util.stream.Collectors.groupingBy(
                    second -> second - 31, java.util.stream.Collectors.counting()));
    var seconds = rhythm.spanSeconds() + 1;
    assertThat(bySecond.keySet()).isSubsetOf(IntStream.range(0, seconds).boxed().toList());
    assertThat(bySecond).hasSize(seconds);
    assertThat(bySecond.values()).allMatch(all -> all <= 1.5 * parties / Rhythm.ADDED_BY_PAGE);
  }

  /** A clock that was put back an hour after the opening must not silence anybody for an hour. */
  @Test
  void aClockThatWasPutBackChangesLittle() {
    var rhythm = Rhythm.of(20_000);
    var before = OPENED.minus(Duration.ofHours(1));
    assertThat(rhythm.inLine(new UUID(1, 1), true, OPENED, before))
        .isEqualTo(rhythm.inLine(new UUID(1, 1), true, OPENED, OPENED));
  }

  @Test
  void whileTurnsAreGivenOutAskingSoonIsWorthIt() {
    var rhythm = Rhythm.of(20_000);
    assertThat(rhythm.inLine(new UUID(1, 1), false, OPENED, OPENED)).isEqualTo(2);
  }

  @Test
  void laterASmallRoomAsksEveryFiveSecondsAndALargeOneAsItCan() {
    var later = OPENED.plusSeconds(300);
    assertThat(Rhythm.of(20_000).inLine(new UUID(1, 1), true, OPENED, later)).isEqualTo(5);
    var large = Rhythm.of(200_000);
    var spans = IntStream.range(0, 1_000).mapToObj(i -> new UUID(i, 31L * i));
    assertThat(spans.map(one -> large.inLine(one, true, OPENED, later)))
        .contains(5, 23)
        .allMatch(seconds -> seconds >= 5 && seconds <= 23);
  }
}
