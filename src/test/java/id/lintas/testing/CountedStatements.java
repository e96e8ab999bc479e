package id.lintas.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what one thread asks the database. Requests over MockMvc run on the test's own thread, so
 * what the node does beside them is not counted.
 */
public final class CountedStatements implements AutoCloseable {
  private final DelegatingDataSource shared;
  private final DataSource pool;
  private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

  /** Stands between the node and its pool until closed. */
  public CountedStatements(DataSource node) {
    shared = (DelegatingDataSource) node;
    var target = shared.getTargetDataSource();
    if (target == null) throw new IllegalStateException("The node has no pool");
    pool = target;
    shared.setTargetDataSource(
        new DelegatingDataSource(pool) {
          @Override
          public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
          }
        });
  }

  /** How many statements this thread makes meanwhile. */
  public int during(Callable<?> work) throws Exception {
    count.set(0);
    work.call();
    return count.get();
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().matches("(prepare|create)(Statement|Call)")) {
                count.set(count.get() + 1);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @Override
  public void close() {
    shared.setTargetDataSource(pool);
  }
}
