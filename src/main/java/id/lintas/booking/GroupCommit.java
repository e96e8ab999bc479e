package id.lintas.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Has requests that arrive at once worked on together, by one writer: whatever is waiting when the
 * last batch is done makes the next one. No timer and no lingering: a single request is a batch of
 * one. The line is bounded, and so is the wait.
 *
 * @param <Q> a request
 * @param <A> its answer
 */
public final class GroupCommit<Q, A> {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Function<List<Q>, List<A>> work;
  private final int batchMax;
  private final ArrayBlockingQueue<Request<Q, A>> waiting;
  private final Semaphore idle;

  /**
   * @param writers batches at work at once; one makes the largest batches
   * @param work answers a batch in its order, all of it written down, or throws with nothing
   *     written
   */
  public GroupCommit(int waitingMax, int batchMax, int writers, Function<List<Q>, List<A>> work) {
    this.work = work;
    this.batchMax = batchMax;
    this.idle = new Semaphore(writers);
    this.waiting = new ArrayBlockingQueue<>(waitingMax);
  }

  private record Request<Q, A>(Q question, CompletableFuture<A> answer) {}

  /** Nobody knows yet whether it was done; asking the same again will tell. */
  public static final class Unanswered extends RuntimeException {
    Unanswered(String why) {
      super(why);
    }

    Unanswered(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** The answer, once it is written down; {@link Unanswered} when the line is full or too slow. */
  public A ask(Q question) {
    var request = new Request<Q, A>(question, new CompletableFuture<>());
    if (!waiting.offer(request)) throw new Unanswered("the line is full");
    start();
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

  /** How many stand in line just now. */
  int waiting() {
    return waiting.size();
  }

  private void start() {
    if (!waiting.isEmpty() && idle.tryAcquire())
      Thread.ofVirtual().name("group-commit").start(this::drain);
  }

  private void drain() {
    try {
      var batch = new ArrayList<Request<Q, A>>();
      while (waiting.drainTo(batch, batchMax) > 0) {
        answer(batch);
        batch.clear();
      }
    } finally {
      idle.release();
      start();
    }
  }

  private void answer(List<Request<Q, A>> batch) {
    try {
      var answers = work.apply(batch.stream().map(Request::question).toList());
      for (int i = 0; i < batch.size(); i++) batch.get(i).answer.complete(answers.get(i));
    } catch (RuntimeException fault) {
      if (batch.size() == 1 || nothingWouldHelp(fault)) {
        LOG.warn("{} requests could not be worked on: {}", batch.size(), fault.toString());
        batch.forEach(request -> request.answer.completeExceptionally(fault));
      } else {
        // one bad request must not take the others with it, and is found by halves
        var half = batch.size() / 2;
        answer(batch.subList(0, half));
        answer(batch.subList(half, batch.size()));
      }
    }
  }

  /** The database is away or out of room: smaller batches would only wait for it in turn. */
  private static boolean nothingWouldHelp(RuntimeException fault) {
    return fault instanceof DataAccessResourceFailureException
        || fault instanceof TransactionException;
  }
}
