package id.lintas.ground;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many in, so many more wait a moment, and sends the rest away at once. */
final class Gate {
  private final int size;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int waitingMax;
  private final Duration waitAtMost;

  Gate(int places, int waitingMax, Duration waitAtMost) {
    this.size = places;
    this.places = new Semaphore(places, true);
    this.waitingMax = waitingMax;
    this.waitAtMost = waitAtMost;
  }

  /** Whoever was let in leaves by {@link #leave()}. */
  boolean enter() {
    if (places.tryAcquire()) return true;
    if (waiting.incrementAndGet() > waitingMax) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return places.tryAcquire(waitAtMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  void leave() {
    places.release();
  }

  int inWork() {
    return size - places.availablePermits();
  }

  int waiting() {
    return waiting.get();
  }
}
