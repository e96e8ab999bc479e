package id.lintas.bench.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL is and who may enter. */
public record Database(String url, String user, String password) {
  private static final int PORT_LINE = 3;

  /** The server that a node keeps on its data folder. */
  public static Database ofFolder(Path data) throws IOException {
    var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(PORT_LINE).strip();
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/lintas",
        "lintas",
        Files.readString(data.resolve("password")));
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public String toString() {
    return "Database[" + url + "]";
  }
}
