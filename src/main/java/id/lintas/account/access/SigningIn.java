package id.lintas.account.access;

import id.lintas.account.Citizen;
import id.lintas.account.session.Session;
import id.lintas.account.session.Sessions;
import id.lintas.account.store.AccountStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins a session for whoever knows the password. */
@Component
public class SigningIn {
  private final AccountStore accounts;
  private final PasswordLane lane;
  private final SignInLine line;
  private final Throttle throttle;
  private final Sessions sessions;
  private final Audit audit;

  SigningIn(
      AccountStore accounts,
      PasswordLane lane,
      SignInLine line,
      Throttle throttle,
      Sessions sessions,
      Audit audit) {
    this.accounts = accounts;
    this.lane = lane;
    this.line = line;
    this.throttle = throttle;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Where the try comes from; a device is known when this account was opened on it before. */
  public record From(Network network, Optional<UUID> knownDevice) {}

  /**
   * Refused when name and password do not belong together, whichever of them is wrong. Throws
   * {@link Throttle.Wait} after too many wrong passwords, {@link PasswordLane.Full} when the line
   * of those who sign in is as long as it may be.
   */
  public Answer signIn(String typedUsername, String password, From from, SignInLine.Entry entry) {
    line.refuseIfFull();
    var username = tidy(typedUsername);
    var attempt = throttle.count(username, from.network(), from.knownDevice());
    var key = accounts.byUsername(username);
    // without an account just as long, so that nobody hears which names exist
    var hash = key.map(AccountStore.Key::passwordHash).orElseGet(lane::nobodysHash);
    var typed = bounded(password);
    return line.enter(
        hashes -> {
          var right = hashes.matches(typed, hash);
          return () -> told(key.filter(known -> right), attempt);
        },
        entry,
        attempt.setBack());
  }

  private Optional<AccountStore.Key> told(Optional<AccountStore.Key> key, Throttle.Try attempt) {
    if (key.isEmpty()) throttle.failed(attempt);
    return key.map(known -> welcomed(known, attempt));
  }

  private AccountStore.Key welcomed(AccountStore.Key key, Throttle.Try attempt) {
    throttle.succeeded(attempt);
    audit.record(entry(key.accountId(), "account.signed-in"));
    return key;
  }

  /** Whether this is the password of an account somebody is signed in to. */
  public boolean confirms(Citizen citizen, String password, From from) {
    var attempt = throttle.count(citizen.username(), from.network(), from.knownDevice());
    var right =
        accounts
            .byId(citizen.accountId())
            .filter(key -> lane.matches(bounded(password), key.passwordHash()))
            .isPresent();
    if (right) throttle.succeeded(attempt);
    else throttle.failed(attempt);
    return right;
  }

  public Session begin(AccountStore.Key key, UUID sessionId) {
    return sessions.begin(
        new Citizen(key.accountId(), key.username(), key.language()), key.epoch(), sessionId);
  }

  public static Entry entry(UUID accountId, String action) {
    return new Entry("citizen:" + accountId, null, action, "account:" + accountId, Map.of());
  }

  public static String tidy(String typedUsername) {
    return typedUsername.strip().toLowerCase(Locale.ROOT);
  }

  private static String bounded(String password) {
    return password.length() > 2 * PasswordRules.LONGEST ? "" : password;
  }
}
