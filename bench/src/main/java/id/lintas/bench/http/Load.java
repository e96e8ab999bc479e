package id.lintas.bench.http;

import id.lintas.bench.measure.Latencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * So many clients, each with a connection of its own, each sending again when it is answered, for a
 * while. On one thread, so nothing here is shared.
 */
public final class Load {
  private static final int LEAD_MILLIS = 300;

  private final IntFunction<byte @Nullable []> requests;
  private final IntPredicate wanted;
  private final Latencies latencies = new Latencies();
  private long countedFrom;
  private long countedUntil;
  private long lastCounted;
  private long counted;
  private int next;
  private int failed;
  private int good;

  /**
   * @param requests by number, null when there are no more
   * @param wanted the statuses that count; others are failures
   */
  public Load(IntFunction<byte @Nullable []> requests, IntPredicate wanted) {
    this.requests = requests;
    this.wanted = wanted;
  }

  /** Of the counted time; good answers of the whole run. */
  public record Measured(
      double perSecond, double p50Millis, double p99Millis, int good, int failed) {}

  public Measured run(int port, int connections, int millis) throws IOException {
    countedFrom = System.nanoTime() + LEAD_MILLIS * 1_000_000L;
    countedUntil = countedFrom + millis * 1_000_000L;
    lastCounted = countedFrom;
    var clients = new ArrayList<Conversation>();
    for (int i = 0; i < connections; i++) clients.add(this::next);
    new HttpDriver(port, connections, 1).run(clients);
    var ranOut = next > 0 && requests.apply(next) == null;
    var seconds = ((ranOut ? lastCounted : countedUntil) - countedFrom) / 1e9;
    return new Measured(
        counted / seconds, latencies.millis(0.50), latencies.millis(0.99), good, failed);
  }

  private Step next(@Nullable Answer answer) {
    if (answer != null) count(answer);
    if (System.nanoTime() >= countedUntil) return Step.END;
    var request = requests.apply(next);
    if (request == null) return Step.END;
    next++;
    return new Step.Send(request);
  }

  private void count(Answer answer) {
    if (!wanted.test(answer.status())) {
      failed++;
      return;
    }
    good++;
    // who began in time and waited beyond the end is the slowest of all: not to be left out
    if (answer.receivedAt() - answer.nanos() >= countedFrom) latencies.record(answer.nanos());
    if (answer.receivedAt() < countedFrom || answer.receivedAt() > countedUntil) return;
    counted++;
    lastCounted = answer.receivedAt();
  }
}
