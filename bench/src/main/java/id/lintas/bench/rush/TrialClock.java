package id.lintas.bench.rush;

import id.lintas.bench.node.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The moved clock of the nodes, beside this process's own: all run on one machine.
 *
 * @param moves forward since then
 */
record TrialClock(long nanos, Instant then, List<Move> moves) {

  /**
   * @param nanos when, as {@code System.nanoTime()}
   */
  record Move(long nanos, Duration by) {}

  static TrialClock read(Database database) throws SQLException {
    try (var connection = database.connect();
        var query = connection.createStatement()) {
      var rows =
          query.executeQuery("select value from sandbox.setting where name = 'clock.offset'");
      var offset = rows.next() ? Duration.parse(rows.getString(1)) : Duration.ZERO;
      return new TrialClock(System.nanoTime(), Instant.now().plus(offset), List.of());
    }
  }

  Instant at(long moment) {
    var at = then.plusNanos(moment - nanos);
    for (var move : moves) if (move.nanos() - moment <= 0) at = at.plus(move.by());
    return at;
  }

  TrialClock moved(List<Move> all) {
    return new TrialClock(nanos, then, List.copyOf(all));
  }

  /** Before any move. */
  long nanosAt(Instant moment) {
    return nanos + Duration.between(then, moment).toNanos();
  }
}
