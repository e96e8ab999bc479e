package id.lintas.account.access;

import java.util.concurrent.CountDownLatch;

/** Keeps a lane busy until the test has seen what it wanted to. */
final class BusyLane implements AutoCloseable {
  private final CountDownLatch free = new CountDownLatch(1);
  private final CountDownLatch busy;

  BusyLane(PasswordLane lane, int threads) throws InterruptedException {
    busy = new CountDownLatch(threads);
    for (var n = 0; n < threads; n++) lane.sit(hashes -> hold());
    busy.await();
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
