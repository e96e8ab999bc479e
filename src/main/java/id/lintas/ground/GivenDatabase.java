package id.lintas.ground;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.PropertyResolver;

/** A PostgreSQL the operator runs. Tried once before anything else is started on it. */
record GivenDatabase(String url, String user, String password) implements JdbcConnectionDetails {
  private static final int MAJOR_MIN = 15;
  private static final int MAJOR_MAX = 18;

  static GivenDatabase checked(PropertyResolver settings) {
    return checked(
        settings.getProperty("lintas.db.url", "").strip(),
        settings.getProperty("lintas.db.user", "lintas"),
        settings.getProperty("lintas.db.password", ""));
  }

  static GivenDatabase checked(String url, String user, String password) {
    var jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    if (!jdbc.startsWith("jdbc:postgresql:")) {
      throw new StartRefused(
          "LINTAS_DB_URL must look like jdbc:postgresql://host:5432/lintas.",
          "LINTAS_DB_URL harus berbentuk jdbc:postgresql://host:5432/lintas.");
    }
    var database = new GivenDatabase(jdbc, user, password);
    database.tryOut();
    return database;
  }

  private void tryOut() {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "10");
    try (var connection = DriverManager.getConnection(url, properties)) {
      refuseOtherMajor(connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException fault) {
      throw refusal(fault);
    }
  }

  static void refuseOtherMajor(int major) {
    if (major >= MAJOR_MIN && major <= MAJOR_MAX) return;
    throw new StartRefused(
        "The database of LINTAS_DB_URL is PostgreSQL %d. Lintas needs %d to %d."
            .formatted(major, MAJOR_MIN, MAJOR_MAX),
        "Basis data pada LINTAS_DB_URL adalah PostgreSQL %d. Lintas memerlukan versi %d sampai %d."
            .formatted(major, MAJOR_MIN, MAJOR_MAX));
  }

  /** The server's own text is not repeated: a URL given wrongly may carry the password. */
  private static StartRefused refusal(SQLException fault) {
    var state = String.valueOf(fault.getSQLState());
    if (state.startsWith("28")) {
      return new StartRefused(
          "The database of LINTAS_DB_URL refuses LINTAS_DB_USER and LINTAS_DB_PASSWORD. Check both.",
          "Basis data pada LINTAS_DB_URL menolak LINTAS_DB_USER dan LINTAS_DB_PASSWORD. Periksa keduanya.",
          fault);
    }
    if (state.equals("3D000")) {
      return new StartRefused(
          "The server of LINTAS_DB_URL has no database of that name. Create it: createdb -O USER NAME",
          "Peladen pada LINTAS_DB_URL tidak memiliki basis data dengan nama itu. Buatlah: createdb -O USER NAMA",
          fault);
    }
    return new StartRefused(
        "The database of LINTAS_DB_URL does not answer (%s). Check that it runs and can be reached from here."
            .formatted(state),
        "Basis data pada LINTAS_DB_URL tidak menjawab (%s). Periksa apakah basis data berjalan dan dapat dihubungi dari sini."
            .formatted(state),
        fault);
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String toString() {
    return "GivenDatabase";
  }
}
