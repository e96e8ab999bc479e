package id.lintas.account.access;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id on one or two threads of its own. A hash costs some 40 ms of a core
 * and 17 MB: done on the threads of the requests, a rush of sign-ins would stop everything else.
 * Whoever signs in may wait for long without holding a request, see {@link SignInLine}; everybody
 * else waits a moment or is asked to come again.
 */
@Component
public class PasswordLane {
  /** At 40 ms each, served by turns with those who sign in: some three seconds. */
  private static final int STANDING_AT_MOST = 32;

  /** A rush of all who wait for one opening, at some hundred bytes each. */
  private static final int SEATED_AT_MOST = 20_000;

  private static final int THREADS_AT_MOST = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Of one hash, until the first was measured. */
  private static final Duration FIRST_GUESS = Duration.ofMillis(45);

  /**
   * Of no password anybody keeps; made by the encoder below, with its cost. Written down because
   * computing it would hold up each start.
   */
  static final String NOBODYS_HASH =
      "$argon2id$v=19$m=16384,t=2,p=1$KzJdYoP0Qg5ngA2RucQ5nQ"
          + "$+O28kyQbIYu527CMsGMyvDmSeMuIMlPQxxIgnkGBvek";

  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final TwoLines lines;
  private final Pace pace;
  private final List<Thread> threads;

  @Autowired
  PasswordLane() {
    this(
        Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, THREADS_AT_MOST),
        STANDING_AT_MOST,
        SEATED_AT_MOST);
  }

  PasswordLane(int threads, int standing, int seated) {
    lines = new TwoLines(standing, seated);
    pace = new Pace(FIRST_GUESS);
    var made = Thread.ofPlatform().name("passwords-", 0).daemon().factory();
    this.threads = IntStream.range(0, threads).mapToObj(n -> made.newThread(this::serve)).toList();
    this.threads.forEach(Thread::start);
  }

  /** The lane is full; worth another try after so many seconds. */
  public static final class Full extends RuntimeException {
    private final int seconds;

    Full(Duration wait) {
      super("the password lane is full");
      seconds = (int) Math.max(1, wait.toSeconds() + 1);
    }

    public int seconds() {
      return seconds;
    }
  }

  public String hash(String password) {
    return stand(hashes -> hashes.encode(password));
  }

  public boolean matches(String password, String hash) {
    return stand(hashes -> hashes.matches(password, hash));
  }

  /** To be compared with where there is no account, so that nobody hears which names exist. */
  String nobodysHash() {
    return NOBODYS_HASH;
  }

  /** False when the long line is full. The work shall not fail, and does nothing but hash. */
  boolean sit(Consumer<PasswordEncoder> work) {
    return lines.sit(() -> timed(work));
  }

  /** Until somebody is served who has so many before them in the long line. */
  Duration untilServed(long ahead) {
    var standing = Math.min(lines.standing(), ahead + 1);
    return pace.forAll(ahead + 1 + standing, threads.size());
  }

  int standing() {
    return lines.standing();
  }

  int seated() {
    return lines.seated();
  }

  /** Of one hash, measured. */
  Duration pace() {
    return pace.forAll(1, 1);
  }

  private <T> T stand(Function<PasswordEncoder, T> work) {
    var done = new CompletableFuture<T>();
    var joined = lines.stand(() -> timed(hashes -> answer(work, hashes, done)));
    if (!joined) throw full();
    try {
      return done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      done.cancel(false);
      throw full();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      done.cancel(false);
      throw full();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("A password could not be hashed", fault.getCause());
    }
  }

  private static <T> void answer(
      Function<PasswordEncoder, T> work, PasswordEncoder hashes, CompletableFuture<T> done) {
    if (done.isDone()) return;
    try {
      done.complete(work.apply(hashes));
    } catch (RuntimeException fault) {
      done.completeExceptionally(fault);
    }
  }

  private void timed(Consumer<PasswordEncoder> work) {
    var began = System.nanoTime();
    work.accept(encoder);
    pace.took(System.nanoTime() - began);
  }

  private Full full() {
    return new Full(pace.forAll(2L * lines.standing(), threads.size()));
  }

  private void serve() {
    try {
      while (true) lines.take().run();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    lines.close();
    threads.forEach(Thread::interrupt);
  }
}
