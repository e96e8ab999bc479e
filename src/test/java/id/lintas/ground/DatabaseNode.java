package id.lintas.ground;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that does nothing but keep a database, for tests that kill it. */
final class DatabaseNode {
  private DatabaseNode() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      var postgres = EmbeddedPostgres.open(Path.of(arguments[0]), Path.of(arguments[1]));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      System.out.println("ready " + postgres.jdbcUrl());
    } catch (StartRefused refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }
}
