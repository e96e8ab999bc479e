package id.lintas.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRuleTests {
  private static OpeningRule friday(String zone) {
    return new OpeningRule(
        DayOfWeek.FRIDAY, LocalTime.of(14, 0), Optional.empty(), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,2026-11-27T07:00:00Z",
    "Asia/Makassar,2026-11-27T06:00:00Z",
    "Asia/Jayapura,2026-11-27T05:00:00Z"
  })
  void opensOnTheFridayBeforeByTheOfficesOwnClock(String zone, Instant opening) {
    var monday = LocalDate.parse("2026-11-30");
    assertThat(friday(zone).opensAt(monday)).isEqualTo(opening);
    assertThat(friday(zone).nextWeek(opening.minusMillis(1))).isEqualTo(monday);
    assertThat(friday(zone).nextWeek(opening)).isEqualTo(monday.plusWeeks(1));
  }

  @Test
  void theWeekAfterAlwaysOpensWithinSevenDays() {
    var rule = friday("Asia/Jakarta");
    var now = Instant.parse("2026-01-01T00:00:00Z");
    for (int hour = 0; hour < 24 * 800; hour++, now = now.plus(Duration.ofHours(1))) {
      var opens = rule.opensAt(rule.nextWeek(now));
      assertThat(opens).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofDays(7)));
    }
  }

  @Test
  void aPlaceGivenBackReturnsWithinADayOrGoesToTheDesk() {
    var random = new Random(7);
    var now = Instant.parse("2026-11-27T07:00:00Z");
    for (int minutes = 0; minutes < 4_000; minutes += 7) {
      var starts = now.plus(Duration.ofMinutes(minutes));
      var back = ReturnDelay.of(now, starts, random);
      if (back.toDesk()) {
        assertThat(back.at()).isEqualTo(now);
        assertThat(starts).isBefore(now.plus(Duration.ofHours(26)).plusSeconds(1));
      } else {
        assertThat(Duration.between(now, back.at()))
            .isBetween(Duration.ofHours(1), Duration.ofHours(24));
        assertThat(back.at()).isBeforeOrEqualTo(starts.minus(Duration.ofHours(2)));
      }
    }
  }
}
