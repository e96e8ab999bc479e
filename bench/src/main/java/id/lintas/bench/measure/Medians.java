package id.lintas.bench.measure;

import java.util.Arrays;

/** The middle one: what a single disturbed run cannot move. */
public final class Medians {
  private Medians() {}

  /** Of an even number the mean of the middle two; NaN of none. */
  public static double of(double... values) {
    if (values.length == 0) return Double.NaN;
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
