package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.passkey.Answer;
import id.lintas.passkey.Holder;
import id.lintas.passkey.Key;
import id.lintas.staff.Officer;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PasskeyStore;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer adds, names and removes second factors of their own; one always remains. Who calls
 * this has asked for the password before. What changes a way in ends all other sessions.
 */
@Component
public class OwnFactors {
  private final OfficerStore officers;
  private final PasskeyStore store;
  private final OfficerPasskeys passkeys;
  private final Enrolment enrolment;
  private final RecoveryCodes recovery;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OwnFactors(
      OfficerStore officers,
      PasskeyStore store,
      OfficerPasskeys passkeys,
      Enrolment enrolment,
      RecoveryCodes recovery,
      Sessions sessions,
      Audit audit,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.store = store;
    this.passkeys = passkeys;
    this.enrolment = enrolment;
    this.recovery = recovery;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
  }

  public Factors of(Officer officer) {
    return passkeys.factors(officer.id());
  }

  public static Holder holder(Officer officer) {
    return new Holder(officer.id(), officer.username());
  }

  /** False when the answer is not a device's to the question, or they have enough passkeys. */
  public boolean addPasskey(
      Officer officer, String token, URI origin, Answer answer, String label) {
    var made = passkeys.made(holder(officer), token, origin, answer, label);
    return made.isPresent() && inLine(officer, () -> keep(officer, token, made.get()));
  }

  private boolean keep(Officer officer, String token, Key key) {
    var had = of(officer);
    if (had.passkeys().size() + had.copied().size() >= OfficerPasskeys.AT_MOST) return false;
    if (!store.add(key)) return false;
    sessions.endOthers(officer.id(), token);
    record(officer, "staff.passkey.added", OfficerPasskeys.detail(key));
    return true;
  }

  public void namePasskey(Officer officer, UUID number, String label) {
    inLine(
        officer,
        () -> {
          var key = of(officer).passkey(number);
          if (key.isEmpty() || !store.rename(officer.id(), key.get().credentialId(), label))
            return false;
          record(officer, "staff.passkey.named", OfficerPasskeys.detail(key.get()));
          return true;
        });
  }

  /** False when it is the last second factor, or gone. */
  public boolean removePasskey(Officer officer, String token, UUID number) {
    return inLine(
        officer,
        () -> {
          var had = of(officer);
          var key = had.passkey(number).filter(had::enoughWithout);
          if (key.isEmpty() || !store.remove(officer.id(), key.get().credentialId())) return false;
          sessions.endOthers(officer.id(), token);
          record(officer, "staff.passkey.removed", OfficerPasskeys.detail(key.get()));
          return true;
        });
  }

  /** The new recovery codes, once a code of the new app was right. */
  public Optional<List<String>> replaceApp(Officer officer, String token, String code) {
    var added = !of(officer).app();
    return codes(
        officer,
        token,
        added ? "staff.app.added" : "staff.app.replaced",
        () -> enrolment.confirm(officer.id(), code));
  }

  /** False when it is the last second factor. */
  public boolean removeApp(Officer officer, String token) {
    return inLine(
        officer,
        () -> {
          var had = of(officer);
          if (!had.app() || !had.enoughWithoutApp()) return false;
          officers.forgetApp(officer.id());
          sessions.endOthers(officer.id(), token);
          record(officer, "staff.app.removed", Map.of());
          return true;
        });
  }

  public List<String> renewRecovery(Officer officer, String token) {
    return codes(officer, token, "staff.recovery.renewed", () -> true).orElseThrow();
  }

  private Optional<List<String>> codes(
      Officer officer, String token, String action, BooleanSupplier change) {
    var codes =
        transaction.execute(
            status -> {
              if (!officers.lock(officer.id()) || !change.getAsBoolean()) return null;
              sessions.endOthers(officer.id(), token);
              record(officer, action, Map.of());
              return recovery.renew(officer.id());
            });
    return Optional.ofNullable(codes);
  }

  /** Of two changes at once the second sees what the first left. */
  private boolean inLine(Officer officer, BooleanSupplier change) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> officers.lock(officer.id()) && change.getAsBoolean()));
  }

  private void record(Officer officer, String action, Map<String, String> detail) {
    audit.record(new Entry(officer.actor(), officer.office(), action, officer.actor(), detail));
  }
}
