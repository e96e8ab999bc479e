package id.lintas.bench.allocation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The crowd of one process: so many callers, each of whom tries again as soon as it is answered.
 */
final class Callers {
  private final Run run;
  private final Strategy strategy;
  private final SharedCounter counter;
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private final long countedFrom;
  private final long countedUntil;

  private Callers(Run run, Strategy strategy, SharedCounter counter) {
    this.run = run;
    this.strategy = strategy;
    this.counter = counter;
    countedFrom = System.nanoTime() + run.leadMillis() * 1_000_000L;
    countedUntil = countedFrom + run.millis() * 1_000_000L;
  }

  static Tally call(Run run, Strategy strategy, SharedCounter counter) throws InterruptedException {
    return new Callers(run, strategy, counter).call();
  }

  private Tally call() throws InterruptedException {
    var tallies = new ArrayList<Tally>();
    var callers = new ArrayList<Thread>();
    for (int i = 0; i < run.callers(); i++) {
      var tally = new Tally();
      tallies.add(tally);
      // as the product answers its requests
      callers.add(Thread.ofVirtual().start(() -> callUntilTheEnd(tally)));
    }
    var whole = new Tally();
    for (int i = 0; i < callers.size(); i++) {
      callers.get(i).join();
      whole.add(tallies.get(i));
    }
    if (fault.get() != null) throw new IllegalStateException(run.contender(), fault.get());
    var counted = Math.min(System.nanoTime(), countedUntil) - countedFrom;
    whole.seconds = counted / 1e9;
    return whole;
  }

  private void callUntilTheEnd(Tally tally) {
    try {
      while (System.nanoTime() < countedUntil) {
        var number = counter.next();
        if (number >= run.attempts()) return;
        call(run.workload().attempt(number), tally);
      }
    } catch (SQLException | RuntimeException thrown) {
      fault.compareAndSet(null, thrown);
    }
  }

  private void call(Attempt attempt, Tally tally) throws SQLException {
    var began = System.nanoTime();
    var outcome = strategy.place(attempt);
    var ended = System.nanoTime();
    if (outcome == Outcome.FAILED) tally.failed++;
    if (outcome == Outcome.FULL) tally.refused(attempt);
    if (outcome == Outcome.FAILED) return;
    // who began in time and waited beyond the end is the slowest of all: not to be left out
    if (began >= countedFrom) tally.latencies.record(ended - began);
    if (ended < countedFrom || ended > countedUntil) return;
    tally.decided++;
    if (outcome == Outcome.GRANTED) tally.granted++;
  }
}
