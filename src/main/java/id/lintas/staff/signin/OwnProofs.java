package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import id.lintas.staff.store.OfficerStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer changes what they prove themselves with; the password is asked for again, because a
 * screen may have been left open. All their other sessions end.
 */
@Component
public class OwnProofs {
  private static final String ASKED_AGAIN = "asked-again";

  private final OfficerStore officers;
  private final Passwords passwords;
  private final Enrolment enrolment;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OwnProofs(
      OfficerStore officers,
      Passwords passwords,
      Enrolment enrolment,
      Attempts attempts,
      Sessions sessions,
      Audit audit,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.passwords = passwords;
    this.enrolment = enrolment;
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
          changed(officer, token, "password");
        });
  }

  /** The new recovery codes, once a code of the new phone was right. */
  public Optional<List<String>> changePhone(Officer officer, String token, String code) {
    var codes =
        transaction.execute(
            status -> {
              var fresh = enrolment.confirm(officer.id(), code);
              if (fresh.isPresent()) changed(officer, token, "phone");
              return fresh;
            });
    return codes == null ? Optional.empty() : codes;
  }

  private void changed(Officer officer, String token, String what) {
    sessions.endOthers(officer.id(), token);
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "staff.proof.changed",
            officer.actor(),
            Map.of("what", what)));
  }
}
