package id.lintas.account.access;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that waits for the lane, in two bounded lines that are served by turns: a short one of those
 * whose request is held meanwhile, and a long one of those who were told to come back. Each is
 * first come, first served.
 */
final class TwoLines {
  private final int standingMax;
  private final int seatedMax;
  private final Queue<Runnable> standing = new ArrayDeque<>();
  private final Queue<Runnable> seated = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private boolean seatedNext;
  private boolean closed;

  TwoLines(int standingMax, int seatedMax) {
    this.standingMax = standingMax;
    this.seatedMax = seatedMax;
  }

  boolean stand(Runnable work) {
    return join(standing, standingMax, work);
  }

  boolean sit(Runnable work) {
    return join(seated, seatedMax, work);
  }

  private boolean join(Queue<Runnable> line, int longest, Runnable work) {
    lock.lock();
    try {
      if (closed || line.size() >= longest) return false;
      line.add(work);
      arrived.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody joins any more, and who waits is not served. */
  void close() {
    lock.lock();
    try {
      closed = true;
      standing.clear();
      seated.clear();
    } finally {
      lock.unlock();
    }
  }

  Runnable take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (standing.isEmpty() && seated.isEmpty()) arrived.await();
      var fromSeated = standing.isEmpty() || (seatedNext && !seated.isEmpty());
      seatedNext = !fromSeated;
      return fromSeated ? seated.remove() : standing.remove();
    } finally {
      lock.unlock();
    }
  }

  int standing() {
    return size(standing);
  }

  int seated() {
    return size(seated);
  }

  private int size(Queue<Runnable> line) {
    lock.lock();
    try {
      return line.size();
    } finally {
      lock.unlock();
    }
  }
}
