package id.lintas.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Turns many questions at once into few: whatever waits when the last one is answered makes the
 * next. Alone, a question is asked at once. How many can wait is bounded by the requests that are
 * let in.
 */
final class AskedTogether<K, V> {
  private static final int PATIENCE_SECONDS = 20;

  private final Function<Set<K>, Map<K, V>> question;
  private final int togetherMax;
  private final Semaphore idle;
  private final ConcurrentLinkedQueue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();

  AskedTogether(Function<Set<K>, Map<K, V>> question, int togetherMax, int atOnce) {
    this.question = question;
    this.togetherMax = togetherMax;
    this.idle = new Semaphore(atOnce);
  }

  private record Asked<K, V>(K key, CompletableFuture<@Nullable V> answer) {}

  /** Null when nothing is known of it. */
  @Nullable V ask(K key) {
    var asked = new Asked<K, V>(key, new CompletableFuture<>());
    waiting.add(asked);
    work();
    try {
      return asked.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException fault) {
      // as if asked alone: a database that is away is told apart from a defect
      if (fault.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException("not answered", fault.getCause());
    } catch (TimeoutException late) {
      throw new TransientDataAccessResourceException("not answered in time", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TransientDataAccessResourceException("stopped", stopped);
    }
  }

  private void work() {
    if (!waiting.isEmpty() && idle.tryAcquire()) Thread.ofVirtual().start(this::drain);
  }

  private void drain() {
    try {
      for (var next = next(); !next.isEmpty(); next = next()) answer(next);
    } finally {
      idle.release();
      work();
    }
  }

  private List<Asked<K, V>> next() {
    var next = new ArrayList<Asked<K, V>>();
    for (var one = waiting.poll(); one != null; one = waiting.poll()) {
      next.add(one);
      if (next.size() == togetherMax) break;
    }
    return next;
  }

  private void answer(List<Asked<K, V>> together) {
    try {
      var found = question.apply(together.stream().map(Asked::key).collect(Collectors.toSet()));
      together.forEach(one -> one.answer().complete(found.get(one.key())));
    } catch (RuntimeException fault) {
      together.forEach(one -> one.answer().completeExceptionally(fault));
    }
  }
}
