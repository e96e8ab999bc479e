package id.lintas.account.access;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id on one or two threads of its own. A hash costs some 40 ms of a core
 * and 17 MB: done on the threads of the requests, a rush of sign-ins would stop everything else.
 * Whoever finds the lane full is asked to come again.
 */
@Component
public class PasswordLane {
  private static final int WAITING_AT_MOST = 160;
  private static final int HASHES_PER_SECOND = 20;
  private static final int THREADS_AT_MOST = 2;


  /**
   * Of no password anybody keeps; made by the encoder below, with its cost. Written down because
   * computing it would hold up each start.
   */
  static final String NOBODYS_HASH =
      "$argon2id$v=19$m=16384,t=2,p=1$KzJdYoP0Qg5ngA2RucQ5nQ"
          + "$+O28kyQbIYu527CMsGMyvDmSeMuIMlPQxxIgnkGBvek";

  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final ThreadPoolExecutor lane;

  @Autowired
  PasswordLane() {
    this(
        Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, THREADS_AT_MOST),
        WAITING_AT_MOST);
  }

  PasswordLane(int threads, int waiting) {
    lane =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("passwords-", 0).daemon().factory());
  }

  /** The lane is full; worth another try after so many seconds. */
  public static final class Full extends RuntimeException {
    private final int seconds;

    Full(int seconds) {
      super("the password lane is full");
      this.seconds = seconds;
    }

    public int seconds() {
      return seconds;
    }
  }

  public String hash(String password) {
    return run(() -> encoder.encode(password));
  }

  public boolean matches(String password, String hash) {
    return run(() -> encoder.matches(password, hash));
  }

  /** Takes as long as a real comparison, so that nobody hears which names exist. */
  public void matchNobody(String password) {
    matches(password, NOBODYS_HASH);
  }

  private <T> T run(Callable<T> work) {
    try {
      return lane.submit(work).get();
    } catch (RejectedExecutionException | CancellationException full) {
      throw new Full(2 + lane.getQueue().size() / (HASHES_PER_SECOND * lane.getMaximumPoolSize()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Full(1);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("A password could not be hashed", fault.getCause());
    }
  }

  @PreDestroy
  void close() {
    lane.shutdownNow();
  }
}
