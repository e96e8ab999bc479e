package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.account.store.AttemptStore;
import id.lintas.ground.MovableClock;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import id.lintas.vault.BlindIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LintasTest
class ThrottleTests {
  private static final Duration LAST_TURN = Duration.ofMinutes(15);
  private static final Optional<UUID> NO_DEVICE = Optional.empty();

  @Autowired private AttemptStore store;
  @Autowired private BlindIndex index;

  private final MovableClock clock =
      new MovableClock(Clock.fixed(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
  private final Network network = new Network(UUID.randomUUID().toString());
  private final String owner = PaperBrowser.freshName();
  private Throttle throttle;

  @BeforeEach
  void open() {
    throttle = new Throttle(store, index, clock);
  }

  @Test
  void theWaitGrowsAndEnds() {
    for (var free = 0; free < 4; free++) throttle.count(owner, network, NO_DEVICE);
    var before = 0L;
    for (var round = 0; round < 12; round++) {
      var wait = waitFor(NO_DEVICE);
      assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(15 * 60 + 1);
      before = wait;
      clock.shift(clock.offset().plusSeconds(wait));
      throttle.count(owner, network, NO_DEVICE);
    }
    assertThat(before).isEqualTo(15 * 60 + 1);
    clock.shift(clock.offset().plus(Duration.ofHours(13)));
    for (var free = 0; free < 3; free++) throttle.count(owner, network, NO_DEVICE);
  }

  @Test
  void aStrangerDoesNotKeepTheOwnerOut() {
    for (var wrong = 0; wrong < 4; wrong++) throttle.count(owner, network, NO_DEVICE);
    assertThatThrownBy(() -> throttle.count(owner, network, NO_DEVICE))
        .isInstanceOf(Throttle.Wait.class);
    var elsewhere = new Network(UUID.randomUUID().toString());
    assertThatCode(() -> throttle.count(owner, elsewhere, NO_DEVICE)).doesNotThrowAnyException();
    var device = Optional.of(UUID.randomUUID());
    assertThatCode(() -> throttle.count(owner, network, device)).doesNotThrowAnyException();
  }

  @Test
  void guessesFromManyNetworksWaitAndTheOwnerDoesNot() {
    var home = new Network(UUID.randomUUID().toString());
    throttle.succeeded(throttle.count(owner, home, NO_DEVICE));
    for (var free = 0; free < 20; free++) throttle.count(owner, anyNetwork(), NO_DEVICE);
    var before = 0L;
    for (var round = 0; round < 10; round++) {
      var wait = waitElsewhere();
      assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(2 * 60 + 1);
      before = wait;
      clock.shift(clock.offset().plusSeconds(wait));
      throttle.count(owner, anyNetwork(), NO_DEVICE);
    }
    assertThat(before).isEqualTo(2 * 60 + 1);
    assertThatCode(() -> throttle.count(owner, home, NO_DEVICE)).doesNotThrowAnyException();
    var device = Optional.of(UUID.randomUUID());
    assertThatCode(() -> throttle.count(owner, anyNetwork(), device)).doesNotThrowAnyException();
    clock.shift(clock.offset().plus(Duration.ofDays(91)));
    for (var n = 0; n < 20; n++) throttle.count(owner, anyNetwork(), NO_DEVICE);
    assertThatThrownBy(() -> throttle.count(owner, home, NO_DEVICE))
        .as("known no longer")
        .isInstanceOf(Throttle.Wait.class);
  }

  private static Network anyNetwork() {
    return new Network(UUID.randomUUID().toString());
  }

  private long waitElsewhere() {
    try {
      throttle.count(owner, anyNetwork(), NO_DEVICE);
      throw new AssertionError("heard");
    } catch (Throttle.Wait wait) {
      return wait.seconds();
    }
  }

  @Test
  void aKnownDeviceIsSlowedAsWell() {
    var device = Optional.of(UUID.randomUUID());
    for (var free = 0; free < 4; free++) throttle.count(owner, network, device);
    assertThat(waitFor(device)).isPositive();
  }

  @Test
  void theRightPasswordClearsTheCount() {
    for (var free = 0; free < 3; free++) throttle.count(owner, network, NO_DEVICE);
    throttle.succeeded(throttle.count(owner, network, NO_DEVICE));
    for (var free = 0; free < 4; free++) throttle.count(owner, network, NO_DEVICE);
  }

  @Test
  void aCrowdThatKnowsItsPasswordsIsNotSlowed() {
    for (var people = 0; people < 150; people++) {
      var attempt = throttle.count(PaperBrowser.freshName(), network, NO_DEVICE);
      assertThat(attempt.setBack()).isZero();
    }
  }

  @Test
  void aNetworkThatGuessesManyNamesTakesTurnsAndIsNotRefused() {
    throttle.succeeded(throttle.count(owner, network, NO_DEVICE));
    for (var names = 0; names < 60; names++)
      throttle.failed(throttle.count(PaperBrowser.freshName(), network, NO_DEVICE));
    var before = Duration.ZERO;
    for (var n = 0; n < 10; n++) {
      var attempt = throttle.count(PaperBrowser.freshName(), network, NO_DEVICE);
      assertThat(attempt.setBack()).isGreaterThanOrEqualTo(before).isLessThan(LAST_TURN);
      before = attempt.setBack();
      throttle.failed(attempt);
    }
    assertThat(before).isGreaterThan(Duration.ofSeconds(30));
    assertThat(throttle.count(owner, network, NO_DEVICE).setBack()).as("known there").isZero();
    assertThatThrownBy(
            () -> {
              for (var n = 0; n < 300; n++)
                throttle.count(PaperBrowser.freshName(), network, NO_DEVICE);
            })
        .as("no turn is further away than may be waited for")
        .isInstanceOf(Throttle.Wait.class);
    clock.shift(clock.offset().plus(Duration.ofMinutes(31)));
    assertThat(throttle.count(PaperBrowser.freshName(), network, NO_DEVICE).setBack()).isZero();
  }

  @Test
  void whoCausesManyMessagesIsSpreadOutAndNeverShutOut() {
    for (var n = 0; n < 100; n++) throttle.message(network);
    for (var n = 0; n < 10; n++) {
      assertThatThrownBy(() -> throttle.message(network)).isInstanceOf(Throttle.Wait.class);
      clock.shift(clock.offset().plusSeconds(6));
      assertThatCode(() -> throttle.message(network)).doesNotThrowAnyException();
    }
  }

  @Test
  void manyTriesAtOnceGainNothing() {
    var heard = new AtomicInteger();
    try (var strangers = Executors.newFixedThreadPool(8)) {
      for (var n = 0; n < 40; n++) {
        strangers.submit(
            () -> {
              throttle.count(owner, network, NO_DEVICE);
              heard.incrementAndGet();
            });
      }
    }
    assertThat(heard.get()).isEqualTo(4);
  }

  @Test
  void oldCountsAreForgotten() {
    throttle.failed(throttle.count(owner, network, NO_DEVICE));
    clock.shift(Duration.ofDays(2));
    throttle.forgetOld();
    assertThat(store.next(index.of("account.attempt.network", network.value()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 48, 2_400})
  void aClockThatRanAheadKeepsNobodyOut(long hours) {
    var device = Optional.of(UUID.randomUUID());
    clock.shift(Duration.ofHours(hours));
    for (var free = 0; free < 4; free++) throttle.count(owner, network, NO_DEVICE);
    throttle.count(owner, network, device);
    for (var free = 0; free < 100; free++) throttle.message(network);
    clock.reset();
    assertThatCode(() -> throttle.count(owner, network, NO_DEVICE)).doesNotThrowAnyException();
    assertThatCode(() -> throttle.count(owner, network, device)).doesNotThrowAnyException();
    assertThatCode(() -> throttle.message(network)).doesNotThrowAnyException();
    assertThat(waitFor(NO_DEVICE)).as("the tries still count").isBetween(1L, 15L * 60 + 1);
  }

  @Test
  void aClockThatRanALittleAheadKeepsNobodyOutForLongerThanTheLongestWait() {
    clock.shift(Duration.ofMinutes(10));
    for (var free = 0; free < 4; free++) throttle.count(owner, network, NO_DEVICE);
    clock.reset();
    assertThat(waitFor(NO_DEVICE)).isBetween(1L, 15L * 60 + 1);
  }

  private long waitFor(Optional<UUID> device) {
    try {
      throttle.count(owner, network, device);
      return 0;
    } catch (Throttle.Wait wait) {
      return wait.seconds();
    }
  }
}
