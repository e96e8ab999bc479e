package id.lintas.bench.allocation;

import id.lintas.bench.node.Database;
import id.lintas.ground.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL all of them work on: the durable one that the product brings, in a folder thrown
 * away afterwards, or that of LINTAS_DB_URL. There the bench empties tables, so it takes only a
 * database that is empty or that it made itself.
 */
final class Server implements AutoCloseable {
  private final Database database;
  private final @Nullable EmbeddedPostgres own;
  private final @Nullable Database admin;

  private Server(Database database, @Nullable EmbeddedPostgres own, @Nullable Database admin) {
    this.database = database;
    this.own = own;
    this.admin = admin;
  }

  static Server open(Path data, Map<String, String> environment) throws IOException, SQLException {
    var url = environment.getOrDefault("LINTAS_DB_URL", "").strip();
    if (!url.isEmpty()) return given(url, environment);
    var postgres = EmbeddedPostgres.open(data, data.resolve("bin"));
    var database = new Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
    var admin =
        new Database(
            postgres.jdbcUrl(), "postgres", Files.readString(data.resolve("password.admin")));
    return new Server(database, postgres, admin);
  }

  private static Server given(String url, Map<String, String> environment) throws SQLException {
    var database =
        new Database(
            url.startsWith("jdbc:") ? url : "jdbc:" + url,
            environment.getOrDefault("LINTAS_DB_USER", "lintas"),
            environment.getOrDefault("LINTAS_DB_PASSWORD", ""));
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var foreign =
          statement.executeQuery(
              """
              select exists (select from pg_namespace where nspname = 'booking')
                 and not exists (select from pg_namespace where nspname = 'lintas_bench')
              """);
      foreign.next();
      if (foreign.getBoolean(1))
        throw new IllegalStateException(
            "The database of LINTAS_DB_URL holds a Lintas that the bench did not make. It would be emptied: give the bench a database of its own.");
      statement.execute("create schema if not exists lintas_bench");
    }
    return new Server(database, null, null);
  }

  Database database() {
    return database;
  }

  /** A run shall not pay for the checkpoint of the one before. */
  void checkpoint() throws SQLException {
    try (var connection = (admin == null ? database : admin).connect();
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException notAllowed) {
      if (admin != null) throw notAllowed;
    }
  }

  void prepare(Contender contender, Workload workload, int openings) throws SQLException {
    try (var connection = database.connect()) {
      contender.preparation().prepare(connection, workload, openings);
      if (!contender.whole()) tidy(connection, contender);
    }
    checkpoint();
  }

  /** The planner shall know what lies there, for every contender alike. */
  private static void tidy(Connection connection, Contender contender) throws SQLException {
    var schema = contender.taken().replaceAll("(?s).* from (peer_\\w+)\\..*", "$1");
    try (var statement = connection.createStatement()) {
      var tables =
          statement.executeQuery(
              "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = '"
                  + schema
                  + "'");
      var names = new java.util.ArrayList<String>();
      while (tables.next()) names.add(tables.getString(1));
      for (var name : names) statement.execute("vacuum analyze " + name);
    }
  }

  /** Places given away by slot. */
  int[] taken(Contender contender, int slots) throws SQLException {
    var taken = new int[slots];
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(contender.taken())) {
      while (rows.next()) taken[rows.getInt(1)] = rows.getInt(2);
    }
    return taken;
  }

  /** The record of what we did is chained beside the work: the next contender shall not pay it. */
  double awaitChain() throws SQLException, InterruptedException {
    var began = System.nanoTime();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      while (true) {
        var rows = statement.executeQuery("select exists (select from audit.fresh)");
        rows.next();
        if (!rows.getBoolean(1)) return (System.nanoTime() - began) / 1e9;
        Thread.sleep(100);
      }
    }
  }

  String described() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var row =
          statement.executeQuery(
              """
              select current_setting('server_version'), current_setting('fsync'),
                     current_setting('synchronous_commit'), current_setting('shared_buffers')
              """);
      row.next();
      return String.format(
          Locale.ROOT,
          "PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s",
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4));
    }
  }

  @Override
  public void close() {
    if (own != null) own.close();
  }
}
