package id.lintas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives every test context of this process the same fresh data folder below {@code target}. */
public final class TestCluster
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Path FOLDERS = Path.of("target/test-data").toAbsolutePath();
  private static final Path BINARIES = Path.of("target/test-postgres").toAbsolutePath();
  private static final Path DATA = freshFolder();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "lintas.data=" + DATA,
            "lintas.postgres.binaries=" + BINARIES,
            "lintas.mode=sandbox",
            "spring.datasource.hikari.maximum-pool-size=20",
            // contexts that rest between their tests leave the lines to others
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.idle-timeout=10000")
        .applyTo(context);
  }

  /** The server's programs, unpacked once for all tests. */
  public static Path binaries() {
    return BINARIES;
  }

  private static Path freshFolder() {
    try {
      Files.createDirectories(FOLDERS);
      removeOlderRuns();
      return Files.createDirectory(FOLDERS.resolve("run-" + ProcessHandle.current().pid()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void removeOlderRuns() throws IOException {
    try (var runs = Files.list(FOLDERS)) {
      for (var run : runs.toList()) {
        var pid = Long.parseLong(run.getFileName().toString().replaceAll("\\D", ""));
        var running =
            pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        if (running) continue;
        stopOrphan(run.resolve("pg"));
        FileSystemUtils.deleteRecursively(run);
      }
    }
  }

  private static void stopOrphan(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid)
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .map(line -> line.contains(cluster.toString()))
                    .orElse(false))
        .ifPresent(ProcessHandle::destroyForcibly);
  }
}
