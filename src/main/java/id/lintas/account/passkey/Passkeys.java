package id.lintas.account.passkey;

import id.lintas.account.Citizen;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.Session;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PasskeyStore;
import id.lintas.audit.Audit;
import id.lintas.passkey.Answer;
import id.lintas.passkey.Ceremony;
import id.lintas.passkey.Holder;
import id.lintas.passkey.Key;
import id.lintas.passkey.Proof;
import id.lintas.passkey.Question;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen's keys in their own devices: added, removed, and a way in without the password. */
@Component
public class Passkeys {
  public static final int AT_MOST = 10;
  private static final String REGISTER = "account.register.";
  private static final String SIGN_IN = "account.sign-in";

  private final PasskeyStore store;
  private final AccountStore accounts;
  private final Ceremony ceremony;
  private final SigningIn signingIn;
  private final TransactionTemplate transaction;
  private final Audit audit;

  Passkeys(
      PasskeyStore store,
      AccountStore accounts,
      Ceremony ceremony,
      SigningIn signingIn,
      TransactionTemplate transaction,
      Audit audit) {
    this.store = store;
    this.accounts = accounts;
    this.ceremony = ceremony;
    this.signingIn = signingIn;
    this.transaction = transaction;
    this.audit = audit;
  }

  /** A device as its owner knows it. */
  public record Device(UUID number, String label, LocalDate added) {}

  public List<Key> of(Citizen citizen) {
    return store.of(citizen.accountId());
  }

  public Question askToRegister(Citizen citizen, URI origin) {
    return ceremony.askToRegister(
        REGISTER + citizen.accountId(), origin, holder(citizen), of(citizen));
  }

  /** False when the answer is not a device's to this question. */
  public boolean register(Citizen citizen, URI origin, Answer answer, String label) {
    var use = REGISTER + citizen.accountId();
    var made = ceremony.registered(use, origin, holder(citizen), answer, label);
    if (made.isEmpty() || of(citizen).size() >= AT_MOST) return false;
    return Boolean.TRUE.equals(transaction.execute(status -> keep(citizen, made.get())));
  }

  private boolean keep(Citizen citizen, Key key) {
    if (!store.add(key)) return false;
    audit.record(SigningIn.entry(citizen.accountId(), "account.passkey-added"));
    return true;
  }

  public Question askToSignIn(URI origin) {
    return ceremony.askToProve(SIGN_IN, origin, List.of());
  }

  public Optional<Session> signIn(URI origin, Answer answer, UUID sessionId) {
    return switch (ceremony.proven(SIGN_IN, origin, answer, store::find)) {
      case Proof.Given(var key) when store.used(key) ->
          accounts.byId(key.holder()).map(account -> begin(account, sessionId));
      case Proof.Given lost -> Optional.empty();
      case Proof.Copied(var key) -> {
        audit.record(SigningIn.entry(key.holder(), "account.passkey-copied"));
        yield Optional.empty();
      }
      case Proof.Refused refused -> Optional.empty();
    };
  }

  private Session begin(AccountStore.Key account, UUID sessionId) {
    audit.record(SigningIn.entry(account.accountId(), "account.signed-in-by-passkey"));
    return signingIn.begin(account, sessionId);
  }

  public void remove(Citizen citizen, UUID number) {
    of(citizen).stream()
        .filter(key -> key.number().equals(number))
        .findFirst()
        .ifPresent(key -> transaction.executeWithoutResult(status -> forget(citizen, key)));
  }

  private void forget(Citizen citizen, Key key) {
    if (store.remove(citizen.accountId(), key.credentialId()))
      audit.record(SigningIn.entry(citizen.accountId(), "account.passkey-removed"));
  }

  private static Holder holder(Citizen citizen) {
    return new Holder(citizen.accountId(), citizen.username());
  }
}
