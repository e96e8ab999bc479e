package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.ground.MovableClock;
import id.lintas.sandbox.store.SettingStore;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@LintasTest
class SandboxSettingsTests {
  private static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");

  @Autowired private SettingStore store;
  @Autowired private TransactionTemplate transaction;

  /** Undone at the end, because every other test on this database would follow. */
  @Test
  void everyNodeFollowsAndARestartKeepsIt() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var ours = node();
          var other = node();
          var otherSettings = new SandboxSettings(store, other);
          var settings = new SandboxSettings(store, ours);
          settings.moveClockTo(NOON.plus(Duration.ofDays(3)));
          settings.setRegisterMode(RegisterMode.DOWN);

          otherSettings.followOthers();
          assertThat(other.instant()).isEqualTo(NOON.plus(Duration.ofDays(3)));
          assertThat(otherSettings.registerMode()).isEqualTo(RegisterMode.DOWN);

          var restarted = node();
          assertThat(new SandboxSettings(store, restarted).clockOffset())
              .isEqualTo(Duration.ofDays(3));

          settings.resetClock();
          otherSettings.followOthers();
          assertThat(other.instant()).isEqualTo(NOON);
        });
  }

  private static MovableClock node() {
    return new MovableClock(Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
