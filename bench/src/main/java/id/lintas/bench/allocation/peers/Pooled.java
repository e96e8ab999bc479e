package id.lintas.bench.allocation.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.lintas.bench.allocation.Attempt;
import id.lintas.bench.allocation.Outcome;
import id.lintas.bench.allocation.Strategy;
import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the peers have in common: a pool of connections, statements prepared on the server from
 * their second use on, READ COMMITTED, and nothing committed unasked.
 */
abstract class Pooled implements Strategy {
  private static final int PATIENCE_MILLIS = 60_000;

  private final HikariDataSource pool;

  Pooled(Database database, int connections) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.addDataSourceProperty("prepareThreshold", "1");
    config.addDataSourceProperty("tcpNoDelay", "true");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(connections);
    config.setAutoCommit(false);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    pool = new HikariDataSource(config);
  }

  /** Ends its transaction itself. */
  abstract Outcome place(Connection connection, Attempt attempt) throws SQLException;

  @Override
  public Outcome place(Attempt attempt) throws SQLException {
    try (var connection = pool.getConnection()) {
      return place(connection, attempt);
    }
  }

  static Outcome granted(Connection connection) throws SQLException {
    connection.commit();
    return Outcome.GRANTED;
  }

  static Outcome full(Connection connection) throws SQLException {
    connection.rollback();
    return Outcome.FULL;
  }

  /** Runs the statements of a schema, separated by semicolons. */
  static void run(Connection connection, String statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
