package id.lintas.booking.web;

import id.lintas.account.Citizen;
import id.lintas.account.Origin;
import id.lintas.account.Origins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Slows down programs that send one order after the other. Each account's first orders of a minute
 * are never counted against anybody else, so a crowd behind one carrier's network is not slowed,
 * however large; a few accounts that hammer are, and with them, of their network, only who hammers
 * too. Nobody is refused: the same form may be sent again some seconds later. Counted by node, in
 * memory: it costs the database nothing and may be forgotten.
 */
@Component
public class OrderPace {
  /** Somebody who meets full hours tries a few in a minute. */
  static final int FREE = 10;

  static final int ACCOUNT_MOST = 40;
  static final int NETWORK_MOST = 200;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final Origins origins;
  private final Clock clock;
  private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(-1));

  OrderPace(Origins origins, Clock clock) {
    this.origins = origins;
    this.clock = clock;
  }

  private record Minute(
      long number, Map<UUID, AtomicInteger> accounts, Map<String, AtomicInteger> networks) {
    Minute(long number) {
      this(number, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  /** Counts an order, and says where it comes from; empty, and told when, if it comes too soon. */
  public Optional<Origin> admit(
      Citizen citizen, HttpServletRequest request, HttpServletResponse response) {
    var origin = origins.of(request);
    var wait = count(citizen.accountId(), origin.network());
    wait.ifPresent(
        time -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds())));
    return wait.isPresent() ? Optional.empty() : Optional.of(origin);
  }

  /** Counts an order; how long to wait with it, if at all. */
  Optional<Duration> count(UUID account, Optional<String> network) {
    var minute = minute();
    var ofAccount =
        minute.accounts().computeIfAbsent(account, one -> new AtomicInteger()).incrementAndGet();
    if (ofAccount <= FREE) return Optional.empty();
    if (ofAccount > ACCOUNT_MOST) return Optional.of(WAIT);
    var ofNetwork =
        network
            .map(one -> minute.networks().computeIfAbsent(one, all -> new AtomicInteger()))
            .map(AtomicInteger::incrementAndGet)
            .orElse(0);
    return ofNetwork > NETWORK_MOST ? Optional.of(WAIT) : Optional.empty();
  }

  private Minute minute() {
    var number = Math.floorDiv(clock.instant().getEpochSecond(), 60);
    var seen = current.get();
    if (seen.number() == number) return seen;
    var next = new Minute(number);
    return current.compareAndSet(seen, next) ? next : current.get();
  }
}
