package id.lintas.bench.measure;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How long things took, kept in buckets of about three percent, so that millions cost nothing. Not
 * to be shared between threads; merge them.
 */
public final class Latencies {
  private static final int BUCKETS_OF_A_DOUBLING = 32;
  private static final int DOUBLINGS = 40;

  private final long[] counts = new long[DOUBLINGS * BUCKETS_OF_A_DOUBLING];
  private long total;

  public void record(long nanos) {
    counts[bucket(nanos)]++;
    total++;
  }

  public void add(Latencies others) {
    for (int i = 0; i < counts.length; i++) counts[i] += others.counts[i];
    total += others.total;
  }

  public long count() {
    return total;
  }

  /** In milliseconds; 0 when nothing was recorded. */
  public double millis(double share) {
    var wanted = Math.max(1, (long) Math.ceil(share * total));
    var seen = 0L;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (total > 0 && seen >= wanted) return upperNanos(i) / 1e6;
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < BUCKETS_OF_A_DOUBLING) return (int) Math.max(0, nanos);
    var doubling = 63 - Long.numberOfLeadingZeros(nanos) - 5;
    var within = (int) (nanos >>> doubling) - BUCKETS_OF_A_DOUBLING;
    return Math.min(
        (doubling + 1) * BUCKETS_OF_A_DOUBLING + within, DOUBLINGS * BUCKETS_OF_A_DOUBLING - 1);
  }

  private static double upperNanos(int bucket) {
    var doubling = bucket / BUCKETS_OF_A_DOUBLING - 1;
    if (doubling < 0) return bucket;
    return (double)
        ((long) (BUCKETS_OF_A_DOUBLING + bucket % BUCKETS_OF_A_DOUBLING + 1) << doubling);
  }

  /** For a line to another process. */
  public String written() {
    var from = 0;
    while (from < counts.length && counts[from] == 0) from++;
    var to = counts.length;
    while (to > from && counts[to - 1] == 0) to--;
    return from
        + ":"
        + Arrays.stream(counts, from, to).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  public static Latencies read(String written) {
    var latencies = new Latencies();
    var colon = written.indexOf(':');
    var at = Integer.parseInt(written.substring(0, colon));
    if (colon + 1 == written.length()) return latencies;
    for (var count : written.substring(colon + 1).split(",")) {
      latencies.counts[at++] = Long.parseLong(count);
      latencies.total += Long.parseLong(count);
    }
    return latencies;
  }
}
