package id.lintas.booking.opening.web;

import id.lintas.booking.allocation.Pace.Minute;
import java.time.Instant;
import java.util.Locale;

/**
 * One minute of giving places away, as it stands in a row.
 *
 * @param batch wishes of a batch, on average
 * @param millis of a batch until it was written, on average
 */
public record PaceLine(
    Instant at, int wishes, int places, int batch, int largest, String millis, String slowest) {
  static PaceLine of(Instant at, Minute minute) {
    var batches = Math.max(1, minute.batches());
    return new PaceLine(
        at,
        minute.wishes(),
        minute.places(),
        Math.round((float) minute.wishes() / batches),
        minute.largest(),
        millis(minute.micros() / batches),
        millis(minute.slowest()));
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%.1f", micros / 1_000.0);
  }
}
