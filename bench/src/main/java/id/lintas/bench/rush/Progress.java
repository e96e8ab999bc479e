package id.lintas.bench.rush;

import java.util.Locale;

/** Says every two seconds how far it is. */
final class Progress implements Runnable, AutoCloseable {
  private static final long EVERY_MILLIS = 2_000;

  private final Scene scene;
  private final int expected;
  private final long until;
  private final Thread thread;

  private Progress(Scene scene, int expected, long until) {
    this.scene = scene;
    this.expected = expected;
    this.until = until;
    thread = Thread.ofPlatform().daemon().name("progress").unstarted(this);
  }

  static Progress start(Scene scene, int expected, long until) {
    var progress = new Progress(scene, expected, until);
    progress.thread.start();
    return progress;
  }

  @Override
  public void run() {
    var before = scene.tally().answers();
    try {
      while (true) {
        Thread.sleep(EVERY_MILLIS);
        var answers = scene.tally().answers();
        say(1_000 * (answers - before) / EVERY_MILLIS);
        before = answers;
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(long perSecond) {
    var now = System.nanoTime();
    var tally = scene.tally();
    System.err.printf(
        Locale.ROOT,
        "  %+5.0f s: %,d of %,d know, %,d with a ticket; %,d answers a second; at most %.0f s left%n",
        (now - scene.opensAt()) / 1e9,
        tally.known(),
        expected,
        tally.tickets(),
        perSecond,
        (until - now) / 1e9);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
