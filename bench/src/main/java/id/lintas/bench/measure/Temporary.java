package id.lintas.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is gone afterwards. */
public record Temporary(Path path) implements AutoCloseable {
  public static Temporary folder(String prefix) throws IOException {
    return new Temporary(Files.createTempDirectory(prefix));
  }

  @Override
  public void close() throws IOException {
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
}
