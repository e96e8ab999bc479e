package id.lintas.booking.allocation;

import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Collects the wishes that arrive at once and has them decided together, one writer for each office
 * and node: whatever is waiting when the last batch is done makes the next one. Answers only what
 * is committed. Several nodes may do so over one database: the slots are locked, the people claimed
 * there.
 */
@Component
public class AllocationDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AllocationDesk.class);
  static final int WAITING_MAX = 4_096;
  static final int BATCH_MAX = 512;
  private static final int TRIES_MAX = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Batches batches;
  private final Clock clock;
  private final Map<OfficeId, Line> lines = new ConcurrentHashMap<>();

  AllocationDesk(Batches batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /** Answers when it is written down, or why it cannot be; {@link Unanswered} when neither. */
  public Decision place(Wish wish) {
    var request = new Request(wish, new CompletableFuture<>());
    var line = lines.computeIfAbsent(wish.office(), office -> new Line());
    if (!line.waiting.offer(request)) throw new Unanswered("the line is full");
    line.work();
    try {
      return request.answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Unanswered("no answer in time");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unanswered("stopped");
    } catch (ExecutionException fault) {
      throw new Unanswered("the batch failed", fault);
    }
  }

  /** Nobody knows yet whether it was granted; sending the same form again will tell. */
  public static final class Unanswered extends RuntimeException {
    Unanswered(String why) {
      super(why);
    }

    Unanswered(String why, Throwable cause) {
      super(why, cause);
    }
  }

  private record Request(Wish wish, CompletableFuture<Decision> answer) {}

  /** The wishes of one office, and whether somebody is at work on them. */
  private final class Line {
    private final ArrayBlockingQueue<Request> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final AtomicBoolean atWork = new AtomicBoolean();

    void work() {
      if (!waiting.isEmpty() && atWork.compareAndSet(false, true))
        Thread.ofVirtual().name("allocation").start(this::drain);
    }

    private void drain() {
      try {
        var batch = new ArrayList<Request>();
        while (waiting.drainTo(batch, BATCH_MAX) > 0) {
          answer(batch);
          batch.clear();
        }
      } finally {
        atWork.set(false);
        work();
      }
    }
  }

  private void answer(List<Request> batch) {
    var wishes = batch.stream().map(Request::wish).toList();
    try {
      var decisions = decided(wishes);
      for (int i = 0; i < batch.size(); i++) batch.get(i).answer.complete(decisions.get(i));
    } catch (RuntimeException fault) {
      if (batch.size() == 1) {
        LOG.warn("a wish could not be decided: {}", fault.toString());
        batch.getFirst().answer.completeExceptionally(fault);
      } else {
        // one bad wish must not take the others with it
        batch.forEach(request -> answer(List.of(request)));
      }
    }
  }

  private List<Decision> decided(List<Wish> wishes) {
    for (int tried = 1; ; tried++) {
      try {
        return batches.decideAndWrite(wishes, clock.instant());
      } catch (Overtaken elsewhere) {
        if (tried == TRIES_MAX) throw elsewhere;
      }
    }
  }
}
