package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.passkey.Answer;
import id.lintas.passkey.Holder;
import id.lintas.passkey.Key;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PasskeyStore;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer's first second factor, an app or a passkey, and the codes for when it is lost. Only
 * for who has none: whoever knows a password must not add a second factor of their own beside it.
 */
@Component
public class Enrolment {
  private final OfficerStore officers;
  private final PasskeyStore store;
  private final OfficerPasskeys passkeys;
  private final RecoveryCodes recovery;
  private final Sessions sessions;
  private final SecureRandom random;
  private final MachineTime time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Enrolment(
      OfficerStore officers,
      PasskeyStore store,
      OfficerPasskeys passkeys,
      RecoveryCodes recovery,
      Sessions sessions,
      SecureRandom random,
      MachineTime time,
      Audit audit,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.store = store;
    this.passkeys = passkeys;
    this.recovery = recovery;
    this.sessions = sessions;
    this.random = random;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** The app's key to be scanned: the same until a code proves that it was. */
  @Transactional
  public byte[] key(UUID officer) {
    var proposed = officers.byId(officer).orElseThrow().pendingSecret();
    if (proposed != null) return proposed;
    var secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    officers.propose(officer, secret);
    return secret;
  }

  /** The recovery codes, once a code of the app was right. */
  public Optional<List<String>> byApp(UUID officer, String token, String code) {
    return first(officer, token, "app", Map.of(), () -> confirm(officer, code));
  }

  /** The recovery codes, once a device made a key. */
  public Optional<List<String>> byPasskey(
      Holder officer, String token, URI origin, Answer answer, String label) {
    return passkeys
        .made(officer, token, origin, answer, label)
        .flatMap(key -> byPasskey(officer.id(), token, key));
  }

  private Optional<List<String>> byPasskey(UUID officer, String token, Key key) {
    return first(officer, token, "passkey", OfficerPasskeys.detail(key), () -> store.add(key));
  }

  /** Whoever is on the same way in another browser has to start again. */
  private Optional<List<String>> first(
      UUID officer, String token, String what, Map<String, String> detail, BooleanSupplier taken) {
    var codes =
        transaction.execute(
            status -> {
              if (!officers.lock(officer) || !passkeys.factors(officer).none()) return null;
              if (!taken.getAsBoolean()) return null;
              sessions.endOthers(officer, token);
              var name = "officer:" + officer;
              audit.record(new Entry(name, null, "staff." + what + ".added", name, detail));
              return recovery.renew(officer);
            });
    return Optional.ofNullable(codes);
  }

  /** Takes the proposed key for the officer's app when a code shows that it holds it. */
  boolean confirm(UUID officer, String code) {
    var known = officers.byId(officer).orElseThrow();
    if (known.pendingSecret() == null) return false;
    var step = Totp.match(known.pendingSecret(), code, time.now(), 0);
    if (step.isEmpty()) return false;
    officers.enrol(officer, known.pendingSecret(), step.getAsLong());
    return true;
  }
}
