package id.lintas.staff.signin;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.passkey.Answer;
import id.lintas.passkey.Ceremony;
import id.lintas.passkey.Holder;
import id.lintas.passkey.Key;
import id.lintas.passkey.Proof;
import id.lintas.passkey.Question;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.PasskeyStore;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks officers' devices, and judges what they answer. Every question belongs to the session it was
 * asked in: no other browser can use the answer.
 */
@Component
public class OfficerPasskeys {
  public static final int AT_MOST = 10;
  private static final String REGISTER = "staff.register.";
  private static final String PROVE = "staff.prove.";

  private final PasskeyStore store;
  private final OfficerStore officers;
  private final Ceremony ceremony;
  private final Sessions sessions;
  private final MachineTime time;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OfficerPasskeys(
      PasskeyStore store,
      OfficerStore officers,
      Ceremony ceremony,
      Sessions sessions,
      MachineTime time,
      Audit audit,
      TransactionTemplate transaction) {
    this.store = store;
    this.officers = officers;
    this.ceremony = ceremony;
    this.sessions = sessions;
    this.time = time;
    this.audit = audit;
    this.transaction = transaction;
  }

  public Factors factors(UUID officer) {
    return new Factors(
        officers.byId(officer).filter(known -> known.totpSecret() != null).isPresent(),
        store.usable(officer),
        store.copied(officer));
  }

  public Question askToRegister(Holder officer, String token, URI origin) {
    return ceremony.askToRegister(REGISTER + token, origin, officer, store.usable(officer.id()));
  }

  /** A new key that nobody keeps yet; empty when the answer is not a device's to the question. */
  Optional<Key> made(Holder officer, String token, URI origin, Answer answer, String label) {
    return ceremony.registered(REGISTER + token, origin, officer, answer, label);
  }

  public Question askToProve(UUID officer, String token, URI origin) {
    return ceremony.askToProve(PROVE + token, origin, store.usable(officer));
  }

  /** The key by which the device proved that it is this officer's. */
  Optional<Key> proven(UUID officer, String token, URI origin, Answer answer) {
    var proof =
        ceremony.proven(
            PROVE + token,
            origin,
            answer,
            id ->
                store.usable(officer).stream()
                    .filter(key -> Arrays.equals(key.credentialId(), id))
                    .findFirst());
    return switch (proof) {
      case Proof.Given(var key) -> store.used(key) ? Optional.of(key) : Optional.empty();
      case Proof.Copied(var key) -> {
        transaction.executeWithoutResult(status -> voidCopied(key, token));
        yield Optional.empty();
      }
      case Proof.Refused refused -> Optional.empty();
    };
  }

  /** Whoever else got in by the copy is put out. */
  private void voidCopied(Key key, String token) {
    store.voidCopied(key.holder(), key.credentialId(), time.now());
    sessions.endOthers(key.holder(), token);
    var name = "officer:" + key.holder();
    audit.record(new Entry(name, null, "staff.passkey.copied", name, detail(key)));
  }

  static Map<String, String> detail(Key key) {
    return Map.of("passkey", key.number().toString());
  }
}
