package id.lintas.staff.signin;

import id.lintas.site.ProblemException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id in a lane of its own: a hash takes a core for tens of milliseconds
 * and megabytes of memory, so few run at once, some wait, and the rest are asked to come back.
 */
@Component
public class Passwords implements DisposableBean {
  private static final int MEMORY_KIB = 1 << 14;
  private static final int WAITING_MAX = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
  private final ThreadPoolExecutor lane;

  Passwords() {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    lane =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().name("staff-passwords-", 0).daemon().factory());
    lane.allowCoreThreadTimeOut(true);
  }

  public String hash(String password) {
    return inLane(() -> encoder.encode(password));
  }

  /** Takes as long for an officer without a password, or none at all, as for any other. */
  public boolean matches(String password, @Nullable String hash) {
    return inLane(
        () -> {
          if (hash != null) return encoder.matches(password, hash);
          encoder.encode(password);
          return false;
        });
  }

  private <T> T inLane(Callable<T> work) {
    try {
      return lane.submit(work).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | TimeoutException tooMany) {
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  @Override
  public void destroy() {
    lane.shutdown();
  }
}
