package id.lintas.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the server says of itself in {@code postmaster.pid}: who it is, where it listens, whether it
 * is ready.
 */
record PostmasterFile(long pid, int port, boolean ready) {
  private static final int LINE_PORT = 3;
  private static final int LINE_STATUS = 7;

  static Optional<PostmasterFile> read(Path cluster) throws IOException {
    try {
      var lines = Files.readAllLines(path(cluster));
      if (lines.isEmpty() || lines.getFirst().isBlank()) return Optional.empty();
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.getFirst().strip()),
              lines.size() > LINE_PORT ? Integer.parseInt(lines.get(LINE_PORT).strip()) : 0,
              lines.size() > LINE_STATUS && lines.get(LINE_STATUS).strip().equals("ready")));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (NumberFormatException beingWritten) {
      return Optional.empty();
    }
  }

  static Path path(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /**
   * The living server of this cluster, if the number in the file really is one: after a crash the
   * number may belong to a stranger, or to a dead process nobody has collected yet.
   */
  Optional<ProcessHandle> server(Path cluster) {
    return ProcessHandle.of(pid).filter(process -> runsOn(process, cluster));
  }

  private static boolean runsOn(ProcessHandle process, Path cluster) {
    return process
        .info()
        .arguments()
        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
        .orElse(false);
  }
}
