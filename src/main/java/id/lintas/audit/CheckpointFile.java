package id.lintas.audit;

import id.lintas.audit.chain.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checkpoints as lines of a file the database's administrator cannot rewrite; better still on a
 * medium or host that only takes additions.
 */
@Component
class CheckpointFile {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointFile.class);

  private final Path path;

  CheckpointFile(
      @Value("${lintas.audit.checkpoints:${lintas.data}/audit-checkpoints.log}") Path path) {
    this.path = path;
  }

  void append(Checkpoint checkpoint) {
    try {
      var folder = path.toAbsolutePath().getParent();
      if (folder != null) Files.createDirectories(folder);
      Files.writeString(
          path,
          checkpoint.line() + '\n',
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException fault) {
      // the line in the log is then the only copy outside the database
      LOG.error("The audit checkpoint is not in its file {}: {}", path, checkpoint.line(), fault);
    }
  }

  List<String> lines() throws IOException {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException absent) {
      return List.of();
    }
  }
}
