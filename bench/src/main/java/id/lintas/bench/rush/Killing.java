package id.lintas.bench.rush;

import id.lintas.bench.node.Node;
import java.io.IOException;
import java.sql.SQLException;

/** Kills a node or the database server again and again while people book. */
final class Killing implements Runnable, AutoCloseable {
  /** So that most of the time both run, as where a node that died is started again. */
  private static final long PAUSE_MILLIS = 8_000;

  private static final long DATABASE_PAUSE_MILLIS = 3_000;

  private final Plan.Kill what;
  private final Ground ground;
  private volatile boolean over;
  private volatile int times;
  private final Thread thread;

  private Killing(Plan.Kill what, Ground ground) {
    this.what = what;
    this.ground = ground;
    thread = Thread.ofPlatform().name("killing").unstarted(this);
  }

  static Killing start(Plan.Kill what, Ground ground) {
    if (what != Plan.Kill.NOTHING && ground.nodes().isEmpty())
      throw new IllegalArgumentException("Only nodes started here are killed.");
    var killing = new Killing(what, ground);
    if (what != Plan.Kill.NOTHING) killing.thread.start();
    return killing;
  }

  int times() {
    return times;
  }

  @Override
  public void run() {
    try {
      while (!over) {
        if (what == Plan.Kill.NODE) node(ground.nodes().get(times % ground.nodes().size()));
        else database();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException fault) {
      System.err.println("Killing ended early: " + fault.getMessage());
    }
  }

  private void node(Node node) throws IOException, InterruptedException {
    node.kill();
    times++;
    node.startAgain();
    Thread.sleep(PAUSE_MILLIS);
  }

  /** The next one only once the server listens: what a killed one began is still being ended. */
  private void database() throws IOException, InterruptedException {
    var server = ground.postmaster();
    ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    times++;
    while (!over && !listens(server)) Thread.sleep(100);
    Thread.sleep(DATABASE_PAUSE_MILLIS);
  }

  private boolean listens(long killed) {
    try (var connection = ground.database().connect()) {
      return ground.postmaster() != killed && connection.isValid(1);
    } catch (IOException | SQLException notYet) {
      return false;
    }
  }

  /** Everything runs again afterwards. */
  @Override
  public void close() throws IOException {
    over = true;
    try {
      if (what != Plan.Kill.NOTHING) thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
