package id.lintas.account.access;

import id.lintas.account.store.SignInLineStore;
import id.lintas.account.store.SignInLineStore.Progress;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the nodes hear of each other's lines: that a node is there and how far it is, as long as
 * somebody waits at it. Nothing is written while nobody does.
 */
@Component
class LineNews {
  private static final Logger LOG = LoggerFactory.getLogger(LineNews.class);
  private static final long EVERY_MILLIS = 2_000;
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration OUTCOMES_KEPT = Duration.ofHours(2);

  private final SignInLineStore store;
  private final Clock clock;
  private final UUID node = UUID.randomUUID();
  private BooleanSupplier nobodyWaits = () -> true;
  private LongSupplier served = () -> 0;
  private LongFunction<Duration> wait = ahead -> Duration.ZERO;
  private boolean told;
  private long toldAtNanos;

  LineNews(SignInLineStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Another one each time the node starts: what was in its memory is gone then. */
  UUID node() {
    return node;
  }

  synchronized void follow(
      BooleanSupplier lineIsEmpty, LongSupplier servedSoFar, LongFunction<Duration> untilServed) {
    nobodyWaits = lineIsEmpty;
    served = servedSoFar;
    wait = untilServed;
  }

  Optional<Progress> of(UUID other) {
    return other.equals(node) ? Optional.empty() : store.progress(other, SILENCE);
  }

  synchronized void tellIfSilent() {
    var age = System.nanoTime() - toldAtNanos;
    if (!told || age > Duration.ofMillis(EVERY_MILLIS).toNanos()) tell();
  }

  @Scheduled(fixedDelay = EVERY_MILLIS)
  synchronized void tellAll() {
    if (!nobodyWaits.getAsBoolean()) tell();
    else if (told) leave();
  }

  private void tell() {
    // also when it fails: a database that is away is not asked by each who signs in
    told = true;
    toldAtNanos = System.nanoTime();
    try {
      store.tell(node, new Progress(served.getAsLong(), wait.apply(0)));
    } catch (RuntimeException fault) {
      LOG.warn("The other nodes were not told who waits here", fault);
    }
  }

  @PreDestroy
  synchronized void leave() {
    if (!told) return;
    told = false;
    try {
      store.leave(node);
    } catch (RuntimeException fault) {
      LOG.warn("The other nodes were not told that nobody waits here", fault);
    }
  }

  @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT3M")
  void forgetOld() {
    try {
      store.forgetBefore(clock.instant().minus(OUTCOMES_KEPT));
    } catch (RuntimeException fault) {
      LOG.warn("Old outcomes of sign-ins were not removed", fault);
    }
  }
}
