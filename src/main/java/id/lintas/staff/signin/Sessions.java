package id.lintas.staff.signin;

import id.lintas.shared.OfficeId;
import id.lintas.staff.store.SessionStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Officers' sessions, in the database so that any node serves them and ending one counts at once.
 * The browser holds a random token, the database only its hash.
 */
@Component
public class Sessions {
  public static final Duration IDLE_MAX = Duration.ofMinutes(15);

  /** A page view within this time of the last one writes nothing. */
  private static final Duration SEEN_EVERY = Duration.ofSeconds(30);

  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_CHARACTERS = 43;

  private final SessionStore store;
  private final MachineTime time;
  private final SecureRandom random;

  Sessions(SessionStore store, MachineTime time, SecureRandom random) {
    this.store = store;
    this.time = time;
    this.random = random;
  }

  /** The token for the browser's cookie; each stage of signing in gets a new one. */
  public String begin(UUID officer, @Nullable OfficeId office, Stage stage) {
    var token = newToken();
    store.add(hash(token), officer, office, stage, time.now());
    return token;
  }

  /** Empty when it ended, ran out, or its officer was blocked. */
  public Optional<Session> find(String token) {
    if (token.length() != TOKEN_CHARACTERS) return Optional.empty();
    var now = time.now();
    var hash = hash(token);
    var found = store.find(hash, now, IDLE_MAX);
    found
        .filter(session -> session.seenAt().plus(SEEN_EVERY).isBefore(now))
        .ifPresent(session -> store.seen(hash, now));
    return found;
  }

  /** One that was not used for a while: its officer may open it again, until it is over. */
  public Optional<Session> findLocked(String token) {
    return token.length() == TOKEN_CHARACTERS
        ? store.findLocked(hash(token), time.now(), IDLE_MAX)
        : Optional.empty();
  }

  /** The new token of a session that goes on; empty when it ended meanwhile. */
  Optional<String> reopen(String token) {
    var fresh = newToken();
    return store.reopen(hash(token), hash(fresh), time.now())
        ? Optional.of(fresh)
        : Optional.empty();
  }

  public void moveTo(String token, OfficeId office) {
    store.moveTo(hash(token), office);
  }

  public void end(String token) {
    store.end(hash(token));
  }

  public void endAll(UUID officer) {
    store.endAll(officer);
  }

  /** After a change of password or second factor: everywhere but here. */
  public void endOthers(UUID officer, String token) {
    store.endOthers(officer, hash(token));
  }

  public String newToken() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
  void sweep() {
    store.sweep(time.now().minus(Stage.FULL.longest()));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
