package id.lintas.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How a command beside the node reaches the server that the node keeps on its data folder. */
public record RunningDatabase(String jdbcUrl, String user, String password) {

  public static Optional<RunningDatabase> on(Path dataFolder) {
    try {
      if (!Files.isDirectory(dataFolder)) return Optional.empty();
      var root = dataFolder.toRealPath();
      var cluster = root.resolve("pg");
      var file = PostmasterFile.read(cluster);
      if (file.isEmpty() || !file.get().ready() || file.get().server(cluster).isEmpty())
        return Optional.empty();
      return Optional.of(
          new RunningDatabase(
              "jdbc:postgresql://127.0.0.1:%d/%s".formatted(file.get().port(), Cluster.DATABASE),
              Cluster.ROLE,
              Files.readString(root.resolve("password"))));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public String toString() {
    return "RunningDatabase[" + jdbcUrl + "]";
  }
}
