package id.lintas.audit.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The chains of a database that is not this process's own. */
public final class ChainReading {
  private ChainReading() {}

  public static ChainStore at(String jdbcUrl, String user, String password) {
    return new ChainStore(JdbcClient.create(new DriverManagerDataSource(jdbcUrl, user, password)));
  }
}
