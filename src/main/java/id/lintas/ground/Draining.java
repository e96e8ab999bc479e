package id.lintas.ground;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing that stops. Readiness is down by now; until the balancer has seen that, requests
 * still come and are answered as ever. Only then is the server closed.
 */
@Component
final class Draining implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

  private final Duration time;
  private volatile boolean running;
  private volatile boolean begun;

  Draining(FrontLimits limits) {
    this.time = limits.drain();
  }

  /** From then on no connection is kept for a further request. */
  boolean begun() {
    return begun;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    begun = true;
    if (!time.isPositive()) return;
    LOG.info("Ending: no longer ready, closing in {} s", time.toSeconds());
    try {
      Thread.sleep(time);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the server, whose phase is lower. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
