package id.lintas.account.access;

import id.lintas.account.store.AttemptStore;
import id.lintas.account.store.AttemptStore.Pace;
import id.lintas.vault.BlindIndex;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: wrong passwords for one account from one network, and for one account from
 * wherever, wait longer and longer. A device that its owner signed in with before has a count of
 * its own, and a network that they did from is not slowed by what comes from elsewhere, so that a
 * stranger's guesses never keep the owner out. Each try is counted before it is made, so that many
 * at once gain nothing. Of a network only wrong passwords count, and nobody is refused for them:
 * who is new there takes turns.
 */
@Component
public class Throttle {
  private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
  private static final Pace ACCOUNT =
      new Pace(4, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(12));

  /**
   * Guesses by a herd of machines. Short at its longest: an owner on a new device in a new place
   * waits as well.
   */
  private static final Pace EVERYWHERE =
      new Pace(20, Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofHours(12));

  /** For how long a network is known from which the owner signed in. */
  private static final Duration KNOWN = Duration.ofDays(90);

  /** Whole mobile carriers share a network, so it is slowed late and by little. */
  private static final Pace NETWORK =
      new Pace(60, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(30));

  /** A turn that is further away is not waited for. */
  private static final Duration LAST_TURN = Duration.ofMinutes(15);

  /** New accounts and forgotten passwords send messages; a rush of citizens is only spread out. */
  private static final Pace MESSAGES =
      new Pace(100, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(10));

  private static final Duration KEPT = Duration.ofDays(1);

  private final AttemptStore store;
  private final BlindIndex index;
  private final Clock clock;

  Throttle(AttemptStore store, BlindIndex index, Clock clock) {
    this.store = store;
    this.index = index;
    this.clock = clock;
  }

  /**
   * A counted try: to be taken back if the password was right.
   *
   * @param known the network, which is known from then on
   * @param wrong what a wrong password counts against
   * @param setBack it is not heard before
   */
  public record Try(
      List<byte[]> forget,
      List<byte[]> takeBack,
      List<byte[]> known,
      List<byte[]> wrong,
      Duration setBack) {}

  /** Too many wrong passwords; the next try is heard after so many seconds. */
  public static final class Wait extends RuntimeException {
    private final long seconds;

    Wait(Duration wait) {
      super("too many wrong passwords");
      seconds = Math.max(1, wait.toSeconds() + 1);
    }

    public long seconds() {
      return seconds;
    }
  }

  /** Throws {@link Wait} when it is too early for another try. */
  public Try count(String username, Network network, Optional<UUID> knownDevice) {
    if (knownDevice.isPresent()) {
      var device = key("device", username + "@" + knownDevice.get());
      step(device, ACCOUNT);
      return new Try(List.of(device), List.of(), List.of(), List.of(), Duration.ZERO);
    }
    var account = key("account", username + "@" + network.value());
    step(account, ACCOUNT);
    var there = List.of(key("network", network.value()));
    var known = key("known", username + "@" + network.value());
    if (store.known(known, KNOWN, clock.instant()))
      return new Try(List.of(account), List.of(), List.of(known), there, Duration.ZERO);
    var everywhere = key("everywhere", username);
    step(everywhere, EVERYWHERE);
    var setBack = turn(there.getFirst());
    return new Try(List.of(account), List.of(everywhere), List.of(known), there, setBack);
  }

  private Duration turn(byte[] network) {
    var now = clock.instant();
    var latest = now.plus(LAST_TURN);
    var turn = store.turn(network, NETWORK, now, latest).orElse(now);
    if (turn.isAfter(latest)) throw new Wait(Duration.between(now, turn));
    return Duration.between(now, turn).isNegative() ? Duration.ZERO : Duration.between(now, turn);
  }

  public void failed(Try attempt) {
    attempt.wrong().forEach(key -> store.wrong(key, NETWORK, clock.instant()));
  }

  /** Counts somebody of whom nothing is known yet and who causes a message. */
  public void message(Network network) {
    step(key("message", network.value()), MESSAGES);
  }

  public void succeeded(Try attempt) {
    attempt.forget().forEach(store::forget);
    attempt.takeBack().forEach(store::takeBack);
    var until = clock.instant().plus(KNOWN);
    attempt.known().forEach(key -> store.know(key, clock.instant(), until));
  }

  private void step(byte[] key, Pace pace) {
    var now = clock.instant();
    if (store.count(key, pace, now)) return;
    throw new Wait(Duration.between(now, store.next(key).orElse(now)));
  }

  private byte[] key(String kind, String value) {
    return index.of("account.attempt." + kind, value);
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  void forgetOld() {
    try {
      store.forgetBefore(clock.instant().minus(KEPT));
    } catch (RuntimeException fault) {
      LOG.warn("Old counts of wrong passwords were not removed", fault);
    }
  }
}
