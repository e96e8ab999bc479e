package id.lintas.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable PostgreSQL a node starts for itself, and starts again when it dies. Everything
 * acknowledged is on disk: nothing here may switch that off.
 *
 * <p>One per data folder and process: whoever opens the same folder again in this process shares
 * it, and the last to close stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

  private final DataFolder folder;
  private final Postmaster postmaster;
  private final String password;
  private final int port;
  private Postmaster.Running running;
  private int users = 1;
  private boolean closing;

  private EmbeddedPostgres(
      DataFolder folder, Path binariesFolder, Path prepared, OwnSession session)
      throws IOException, InterruptedException {
    this.folder = folder;
    var binaries = PostgresBinaries.unpackedIn(binariesFolder, prepared);
    new Cluster(folder, binaries, session).makeIfAbsent();
    this.password = Files.readString(folder.password());
    this.postmaster = new Postmaster(folder, binaries, session);
    this.running = postmaster.adoptOrStart(0);
    this.port = running.port();
    watch(running);
  }

  public static EmbeddedPostgres open(Path dataFolder, Path binariesFolder) {
    return open(dataFolder, binariesFolder, OwnSession.ofThisMachine());
  }

  static EmbeddedPostgres open(Path dataFolder, Path binariesFolder, OwnSession session) {
    return open(dataFolder, binariesFolder, binariesFolder, session);
  }

  /**
   * @param prepared where a build left the server's programs unpacked, if it did
   */
  static EmbeddedPostgres open(
      Path dataFolder, Path binariesFolder, Path prepared, OwnSession session) {
    var key = dataFolder.toAbsolutePath().normalize();
    synchronized (OPEN) {
      var shared = OPEN.get(key);
      if (shared != null) {
        shared.users++;
        return shared;
      }
      var opened = start(key, binariesFolder, prepared, session);
      OPEN.put(key, opened);
      return opened;
    }
  }

  private static EmbeddedPostgres start(
      Path dataFolder, Path binariesFolder, Path prepared, OwnSession session) {
    var folder = DataFolder.open(dataFolder);
    try {
      return new EmbeddedPostgres(folder, binariesFolder, prepared, session);
    } catch (IOException fault) {
      folder.close();
      if (DiskFull.isMeantBy(fault)) throw DiskFull.refusal(dataFolder);
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      folder.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database was starting", stopped);
    } catch (RuntimeException fault) {
      folder.close();
      throw fault;
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE);
  }

  public String user() {
    return Cluster.ROLE;
  }

  public String password() {
    return password;
  }

  synchronized long pid() {
    return running.process().pid();
  }

  private void watch(Postmaster.Running watched) {
    var unused =
        watched
            .process()
            .onExit()
            .thenRunAsync(this::revive, task -> Thread.ofPlatform().name("postgres").start(task));
  }

  /** The pool keeps its address, so the server comes back on the same port. */
  private synchronized void revive() {
    if (closing) return;
    LOG.warn("The database server ended unasked; starting it again");
    try {
      running = postmaster.adoptOrStart(port);
      watch(running);
      LOG.info("The database server is back");
    } catch (IOException | RuntimeException fault) {
      LOG.error("The database server cannot be started again; this node ends", fault);
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      users--;
      if (users > 0) return;
      OPEN.values().remove(this);
      stop();
    }
  }

  private synchronized void stop() {
    closing = true;
    try {
      postmaster.stop(running);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      folder.close();
    }
  }
}
