package id.lintas.vault;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import id.lintas.vault.store.SpentStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class OneTimeTests {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Autowired private Signing signing;
  @Autowired private SpentStore spent;
  @Autowired private JdbcClient jdbc;

  private final String words = "a|b " + UUID.randomUUID();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void servesOnceForItsPurpose() {
    var oneTime = oneTime();
    var given = oneTime.give("test", words, TEN_MINUTES);
    assertThat(oneTime.spend("other", given)).isEmpty();
    assertThat(oneTime.spend("test", given + "A")).isEmpty();
    assertThat(oneTime.spend("test", "")).isEmpty();
    assertThat(oneTime.spend("test", given)).contains(words);
    assertThat(oneTime.spend("test", given)).isEmpty();
  }

  @Test
  void runsOut() {
    var oneTime = oneTime();
    var given = oneTime.give("test", words, TEN_MINUTES);
    now = now.plus(TEN_MINUTES);
    assertThat(oneTime.spend("test", given)).isEmpty();
    now = now.minusSeconds(1);
    assertThat(oneTime.spend("test", given)).contains(words);
  }

  @Test
  void whatWasSpentIsForgottenOnceItHasRunOut() {
    var oneTime = oneTime();
    // of a day nobody else's words are of
    var then = now.minus(Duration.ofDays(400));
    now = then;
    var given = oneTime.give("test", words, TEN_MINUTES);
    assertThat(oneTime.spend("test", given)).isPresent();
    now = then.plus(TEN_MINUTES);
    oneTime.sweep();
    assertThat(oneTime.spend("test", given)).isEmpty();
    assertThat(ofThatDay(then)).isEqualTo(1);
    now = then.plus(Duration.ofHours(2));
    oneTime.sweep();
    assertThat(ofThatDay(then)).isZero();
  }

  private int ofThatDay(Instant then) {
    return jdbc.sql("select count(*) from vault.spent where until < :day::timestamptz")
        .param("day", then.plus(Duration.ofDays(1)).toString())
        .query(Integer.class)
        .single();
  }

  private OneTime oneTime() {
    return new OneTime(signing, spent, () -> now);
  }
}
