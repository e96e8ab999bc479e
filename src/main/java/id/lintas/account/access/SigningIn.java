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
  private final Throttle throttle;
  private final Sessions sessions;
  private final Audit audit;

  SigningIn(
      AccountStore accounts, PasswordLane lane, Throttle throttle, Sessions sessions, Audit audit) {
    this.accounts = accounts;
    this.lane = lane;
    this.throttle = throttle;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Where the try comes from; a device is known when this account was opened on it before. */
  public record From(Network network, Optional<UUID> knownDevice) {}

  /**
   * Empty when name and password do not belong together, whichever of them is wrong. Throws {@link
   * Throttle.Wait} after too many wrong passwords, {@link PasswordLane.Full} when too many sign in
   * at once.
   */
  public Optional<Session> signIn(
      String typedUsername, String password, From from, UUID sessionId) {
    var username = tidy(typedUsername);
    var attempt = throttle.count(username, from.network(), from.knownDevice());
    var key = accounts.byUsername(username);
    if (key.isEmpty()) {
      lane.matchNobody(bounded(password));
      return Optional.empty();
    }
    if (!lane.matches(bounded(password), key.get().passwordHash())) return Optional.empty();
    throttle.succeeded(attempt);
    audit.record(entry(key.get().accountId(), "account.signed-in"));
    return Optional.of(begin(key.get(), sessionId));
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
