package id.lintas.account.session;

import id.lintas.account.store.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which sessions were ended before their time, in this node's memory: what this node ends holds at
 * once, what another node ended is read every few seconds. Only ends of the last hours matter,
 * older sessions are over anyway.
 */
@Component
public class Revocations {
  private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

  /** As long as a session can last, and somewhat more for clocks that differ. */
  private static final Duration KEPT = Sessions.LASTS_AT_MOST.plus(Sessions.CLOCKS_DIFFER);

  /** A transaction may commit a while after the moment it writes down. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final SessionStore store;
  private final Clock clock;
  private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
  private final Map<UUID, SessionStore.Epoch> epochs = new ConcurrentHashMap<>();
  private volatile Instant readUntil = Instant.EPOCH;
  private volatile long readAtNanos = System.nanoTime();

  Revocations(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    read();
  }

  boolean ended(Session session) {
    if (ended.containsKey(session.id())) return true;
    var epoch = epochs.get(session.citizen().accountId());
    return epoch != null && epoch.epoch() > session.epoch();
  }

  /** Ends one session everywhere, here at once. */
  public void end(Session session) {
    var now = clock.instant();
    store.end(session.id(), now);
    ended.put(session.id(), now);
  }

  /** To be called once the transaction that raised the epoch is committed. */
  public void raised(UUID accountId, int epoch) {
    epochs.merge(
        accountId, new SessionStore.Epoch(accountId, epoch, clock.instant()), Revocations::higher);
  }

  /** How old this node's knowledge of what other nodes ended is. */
  Duration lag() {
    return Duration.ofNanos(System.nanoTime() - readAtNanos);
  }

  @Scheduled(fixedDelayString = "${lintas.account.revocation-millis:2000}")
  void follow() {
    try {
      read();
    } catch (RuntimeException fault) {
      LOG.warn("Sessions ended elsewhere were not read", fault);
    }
  }

  void read() {
    var now = clock.instant();
    var oldest = now.minus(KEPT);
    // a trial's clock may have been moved back meanwhile
    var from = readUntil.isAfter(now) || readUntil.isBefore(oldest) ? oldest : readUntil;
    var since = from.minus(OVERLAP);
    store.endedSince(since).forEach(one -> ended.put(one.id(), one.at()));
    store
        .epochsSince(since)
        .forEach(one -> epochs.merge(one.accountId(), one, Revocations::higher));
    readUntil = now;
    readAtNanos = System.nanoTime();
    ended.values().removeIf(at -> at.isBefore(oldest));
    epochs.values().removeIf(one -> one.at().isBefore(oldest));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void forget() {
    try {
      store.forgetBefore(clock.instant().minus(KEPT.multipliedBy(2)));
    } catch (RuntimeException fault) {
      LOG.warn("Old ends of sessions were not removed", fault);
    }
  }

  private static SessionStore.Epoch higher(SessionStore.Epoch one, SessionStore.Epoch other) {
    if (one.epoch() == other.epoch()) return one.at().isAfter(other.at()) ? one : other;
    return one.epoch() > other.epoch() ? one : other;
  }
}
