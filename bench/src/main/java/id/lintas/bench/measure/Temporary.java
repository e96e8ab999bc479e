package id.lintas.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/** A folder that is gone afterwards, with a database that was left running in it. */
public record Temporary(Path path) implements AutoCloseable {
  private static final long STOPPING_SECONDS = 10;

  public static Temporary folder(String prefix) throws IOException {
    var folder = new Temporary(Files.createTempDirectory(prefix));
    AtTheEnd.undo(folder);
    return folder;
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(path)) return;
    endDatabase();
    try (var files = Files.walk(path)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException fault) {
                  throw new UncheckedIOException(fault);
                }
              });
    }
  }

  /** Of a node that was killed. */
  private void endDatabase() throws IOException {
    var file = path.resolve("pg/postmaster.pid");
    if (!Files.exists(file)) return;
    var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    var server = ProcessHandle.of(pid).filter(Temporary::isPostgres).orElse(null);
    if (server == null) return;
    server.destroy();
    try {
      server.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException clinging) {
      server.destroyForcibly();
      server.onExit().join();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(one -> one.endsWith("postgres")).isPresent();
  }
}
