package id.lintas.ground;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections to the database that ordinary requests may hold together: all but a few. What is
 * left is for those whose turn it is, and for the work that serves everybody, as the batches in
 * which places are given.
 */
final class OrdinaryShare extends DelegatingDataSource {
  private final Semaphore share;
  private final Duration patience;

  OrdinaryShare(DataSource pool, int connections, Duration patience) {
    super(pool);
    this.share = new Semaphore(connections, true);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (LaneOfThread.current() != Lane.ORDINARY) return super.getConnection();
    acquire();
    try {
      return returningItsPlace(super.getConnection());
    } catch (SQLException | RuntimeException fault) {
      share.release();
      throw fault;
    }
  }

  private void acquire() throws SQLException {
    try {
      if (share.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new SQLTransientConnectionException("Ordinary requests hold all their connections");
  }

  private Connection returningItsPlace(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            OrdinaryShare.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Returning(connection, share));
  }

  private record Returning(Connection connection, Semaphore share, AtomicBoolean returned)
      implements InvocationHandler {
    Returning(Connection connection, Semaphore share) {
      this(connection, share, new AtomicBoolean());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      try {
        return switch (method.getName()) {
          case "equals" -> arguments != null && proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> method.invoke(connection, arguments);
        };
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      } finally {
        if (method.getName().equals("close") && returned.compareAndSet(false, true)) {
          share.release();
        }
      }
    }
  }
}
