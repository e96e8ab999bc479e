package id.lintas.bench.allocation.peers;

import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The conditional update at its best, which no peer uses: raising the counter and writing the
 * booking in one statement that commits itself, one round trip in all. On the tables of {@link
 * ConditionalUpdate}.
 */
public final class OneStatement extends Pooled {
  public OneStatement(Database database, int connections) {
    super(database, connections);
  }

  @Override
  Outcome place(Connection connection, Attempt attempt) throws SQLException {
    if (!connection.getAutoCommit()) connection.setAutoCommit(true);
    try (var statement =
        connection.prepareStatement(
            """
            with given as (
              update peer_update.slot set taken = taken + ? where id = ? and taken + ? <= quota
              returning id)
            insert into peer_update.booking (id, slot, people) select ?, id, ? from given
            """)) {
      statement.setInt(1, attempt.people());
      statement.setInt(2, attempt.slot());
      statement.setInt(3, attempt.people());
      statement.setObject(4, attempt.id());
      statement.setInt(5, attempt.people());
      return statement.executeUpdate() == 1 ? Outcome.GRANTED : Outcome.FULL;
    }
  }
}
