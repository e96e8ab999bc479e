package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import id.lintas.staff.store.OfficerStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks an officer for the password again before they change what they prove themselves with,
 * because a screen may have been left open; and changes it. All their other sessions end.
 */
@Component
public class OwnProofs {
  private static final String ASKED_AGAIN = "asked-again";

  private final OfficerStore officers;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OwnProofs(
      OfficerStore officers,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      Audit audit,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Whether it is really them; {@link Step.Wrong} or {@link Step.Wait} when not, else empty. */
  public Optional<Step> refused(Officer officer, String password, String network) {
    var name = officer.id().toString();
    var wait = attempts.begin(ASKED_AGAIN, name, network);
    if (wait.isPresent()) return wait.<Step>map(OwnProofs::waiting);
    var hash = officers.byId(officer.id()).orElseThrow().passwordHash();
    if (!passwords.matches(password, hash)) return Optional.of(new Step.Wrong());
    attempts.clear(ASKED_AGAIN, name, network);
    return Optional.empty();
  }

  private static Step waiting(Duration left) {
    return new Step.Wait(left);
  }

  public void changePassword(Officer officer, String token, String password) {
    var hash = passwords.hash(password);
    transaction.executeWithoutResult(
        status -> {
          officers.setPassword(officer.id(), hash);
          sessions.endOthers(officer.id(), token);
          audit.record(
              new Entry(
                  officer.actor(),
                  officer.office(),
                  "staff.proof.changed",
                  officer.actor(),
                  Map.of("what", "password")));
        });
  }
}
