package id.lintas.account.access;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationContext;

/** Keeps a lane busy until the test has seen what it wanted to. */
public final class BusyLane implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(2);
  private final CountDownLatch free = new CountDownLatch(1);
  private final CountDownLatch busy;

  BusyLane(PasswordLane lane, int threads) throws InterruptedException {
    busy = new CountDownLatch(threads);
    for (var n = 0; n < threads; n++) lane.sit(hashes -> hold());
    busy.await();
  }

  /** A lane that takes longer than anybody is held for, with all that stand before. */
  public static BusyLane crowded(ApplicationContext context) throws InterruptedException {
    var lane = context.getBean(PasswordLane.class);
    var busy = new BusyLane(lane, Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2));
    while (lane.untilServed(lane.seated()).compareTo(LONG) < 0) lane.sit(hashes -> {});
    return busy;
  }

  private void hold() {
    busy.countDown();
    try {
      free.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    free.countDown();
  }
}
