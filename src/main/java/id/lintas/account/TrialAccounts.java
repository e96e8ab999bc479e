package id.lintas.account;

import id.lintas.account.access.PasswordLane;
import id.lintas.account.session.Sessions;
import id.lintas.account.store.TrialAccountStore;
import id.lintas.shared.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts by the hundred, signed in and with their people, without a form, a code or a hash
 * for each: for rehearsals of an opening, and only in a trial.
 */
@Component
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class TrialAccounts {
  private final TrialAccountStore store;
  private final PasswordLane lane;
  private final Sessions sessions;
  private final Clock clock;

  TrialAccounts(TrialAccountStore store, PasswordLane lane, Sessions sessions, Clock clock) {
    this.store = store;
    this.lane = lane;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * An account to be.
   *
   * @param email where its owner is reached, confirmed
   */
  public record New(UUID id, String username, String email, List<Person> people) {}

  /** What all of them prove themselves with. */
  public String hash(String password) {
    return lane.hash(password);
  }

  /** The last user name in use that begins so. */
  public Optional<String> lastUsername(String prefix) {
    return store.lastUsername(prefix);
  }

  /**
   * All of them, or none. A bearer token for each, good for twelve hours by the trial's clock.
   * Throws {@link org.springframework.dao.DuplicateKeyException} when a name or number is taken.
   */
  @Transactional
  public List<String> open(List<New> accounts, String passwordHash) {
    store.add(accounts, passwordHash, clock.instant());
    return accounts.stream().map(this::token).toList();
  }

  private String token(New account) {
    var citizen = new Citizen(account.id(), account.username(), Language.ID);
    return sessions.token(sessions.begin(citizen, 0, UUID.randomUUID()));
  }
}
