package id.lintas.bench.measure;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is undone however the process ends, by Ctrl-C as well: the last begun first. Whatever is
 * registered bears being undone twice.
 */
public final class AtTheEnd {
  private static final Deque<AutoCloseable> BEGUN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtTheEnd::undoAll, "at-the-end"));
  }

  private AtTheEnd() {}

  public static void undo(AutoCloseable begun) {
    synchronized (BEGUN) {
      BEGUN.push(begun);
    }
  }

  private static void undoAll() {
    while (true) {
      AutoCloseable last;
      synchronized (BEGUN) {
        last = BEGUN.poll();
      }
      if (last == null) return;
      try {
        last.close();
      } catch (Exception fault) {
        System.err.println("Not undone: " + fault.getMessage());
      }
    }
  }
}
