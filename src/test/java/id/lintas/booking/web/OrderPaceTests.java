package id.lintas.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A crowd is not slowed, a hammer is. */
class OrderPaceTests {
  private static final Optional<String> CARRIER = Optional.of("carrier");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-27T07:00:00Z"));
  private final OrderPace pace = new OrderPace(request -> Origin.UNKNOWN, clock());

  private Clock clock() {
    InstantSource source = now::get;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return source.instant();
      }
    };
  }

  private long slowed(UUID account, Optional<String> network, int orders) {
    return IntStream.range(0, orders).filter(n -> pace.count(account, network).isPresent()).count();
  }

  @Test
  void fiveThousandBehindOneCarrierAreNotSlowed() {
    for (int n = 0; n < 5_000; n++) assertThat(slowed(UUID.randomUUID(), CARRIER, 4)).isZero();
  }

  @Test
  void oneAccountThatHammersWaitsAndItsNetworkDoesNot() {
    var hammer = UUID.randomUUID();
    assertThat(slowed(hammer, CARRIER, 300)).isEqualTo(300 - OrderPace.ACCOUNT_MOST);
    assertThat(slowed(UUID.randomUUID(), CARRIER, OrderPace.FREE)).isZero();
    now.set(now.get().plus(Duration.ofMinutes(1)));
    assertThat(slowed(hammer, CARRIER, OrderPace.FREE)).isZero();
  }

  @Test
  void manyAccountsThatHammerFromOneNetworkWaitWhileOthersThereDoNot() {
    for (int n = 0; n < 40; n++) slowed(UUID.randomUUID(), CARRIER, 30);
    assertThat(slowed(UUID.randomUUID(), CARRIER, OrderPace.FREE + 5)).isEqualTo(5);
    assertThat(slowed(UUID.randomUUID(), CARRIER, OrderPace.FREE)).isZero();
    assertThat(slowed(UUID.randomUUID(), Optional.of("elsewhere"), OrderPace.FREE + 5)).isZero();
  }
}
