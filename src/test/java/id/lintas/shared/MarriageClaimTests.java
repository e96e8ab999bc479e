package id.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarriageClaimTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @Test
  void changesOnTheBirthdays() {
    for (var age = 0; age < 110; age++) {
      var expected =
          age < 12
              ? MarriageClaim.TYPING_FAULT
              : age < 19 ? MarriageClaim.TO_BE_SHOWN : MarriageClaim.PLAIN;
      var birthday = DAY.minusYears(age);
      var lastDayOfThisAge = DAY.minusYears(age + 1L).plusDays(1);
      assertThat(MarriageClaim.of(true, birthday, DAY)).isEqualTo(expected);
      assertThat(MarriageClaim.of(true, lastDayOfThisAge, DAY)).isEqualTo(expected);
      assertThat(MarriageClaim.of(false, birthday, DAY)).isEqualTo(MarriageClaim.PLAIN);
    }
    assertThat(MarriageClaim.of(true, DAY.plusDays(1), DAY)).isEqualTo(MarriageClaim.TYPING_FAULT);
  }
}
