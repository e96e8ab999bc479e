package id.lintas.bench.rush;

import id.lintas.bench.node.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The moved clock of the nodes, beside this process's own: all run on one machine. */
record TrialClock(long nanos, Instant then) {

  static TrialClock read(Database database) throws SQLException {
    try (var connection = database.connect();
        var query = connection.createStatement()) {
      var rows =
          query.executeQuery("select value from sandbox.setting where name = 'clock.offset'");
      var offset = rows.next() ? Duration.parse(rows.getString(1)) : Duration.ZERO;
      return new TrialClock(System.nanoTime(), Instant.now().plus(offset));
    }
  }

  Instant at(long moment) {
    return then.plusNanos(moment - nanos);
  }

  long nanosAt(Instant moment) {
    return nanos + Duration.between(then, moment).toNanos();
  }
}
