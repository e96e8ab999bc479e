package id.lintas.bench.allocation;

import java.sql.Connection;
import java.sql.SQLException;

/** How a system gives places away. One object serves all callers of a process. */
public interface Strategy extends AutoCloseable {

  /** Decides one attempt and has written it down durably when it answers. */
  Outcome place(Attempt attempt) throws SQLException;

  @Override
  void close();

  /** Makes the schema anew, with all places of so many openings free. */
  @FunctionalInterface
  interface Preparation {
    void prepare(Connection connection, Workload workload, int openings) throws SQLException;
  }
}
