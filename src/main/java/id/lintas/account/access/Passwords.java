package id.lintas.account.access;

import id.lintas.account.Citizen;
import id.lintas.account.Contact;
import id.lintas.account.session.Revocations;
import id.lintas.account.session.Session;
import id.lintas.account.store.AccountStore;
import id.lintas.audit.Audit;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes passwords: by who knows the old one, or by who reads what arrives at the confirmed
 * contact. Either way every other session of the account ends, and the contact is told.
 */
@Component
public class Passwords {
  public static final String NEW = "sandi-baru";
  public static final String CURRENT = "sandi";
  public static final String CODE = "kode";

  private final AccountStore accounts;
  private final Codes codes;
  private final PasswordLane lane;
  private final Throttle throttle;
  private final SigningIn signingIn;
  private final Revocations revocations;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  Passwords(
      AccountStore accounts,
      Codes codes,
      PasswordLane lane,
      Throttle throttle,
      SigningIn signingIn,
      Revocations revocations,
      Outbox outbox,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.lane = lane;
    this.throttle = throttle;
    this.signingIn = signingIn;
    this.revocations = revocations;
    this.outbox = outbox;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The session to go on with; empty when the form is refused. */
  public Optional<Session> change(Citizen citizen, Form form, SigningIn.From from, UUID sessionId) {
    PasswordRules.fault(form.raw(NEW), citizen.username()).ifPresent(key -> form.refuse(NEW, key));
    if (form.ok() && !signingIn.confirms(citizen, form.raw(CURRENT), from)) {
      form.refuse(CURRENT, "account.password.notThis");
    }
    if (!form.ok()) return Optional.empty();
    var hash = lane.hash(form.raw(NEW));
    return finish(
        transaction.execute(
            status -> accounts.lock(citizen.accountId()).map(key -> set(key, hash)).orElse(null)),
        sessionId);
  }

  /**
   * Sends a code to the confirmed contact of whoever this user name or contact belongs to. Says
   * nothing about whether there is anybody: true once the wish was heard.
   */
  public boolean forgotten(String typed, Network network) {
    throttle.message(network);
    for (var key : accounts(typed)) {
      transaction.executeWithoutResult(
          status ->
              accounts
                  .lock(key.accountId())
                  .flatMap(held -> accounts.contact(held.accountId()))
                  .ifPresent(contact -> codes.send(key, Codes.Purpose.PASSWORD, contact)));
    }
    return true;
  }

  /** The session of the account whose code this is; empty when the form is refused. */
  public Optional<Session> reset(String typed, Form form, Network network, UUID sessionId) {
    PasswordRules.fault(form.raw(NEW), "").ifPresent(key -> form.refuse(NEW, key));
    if (form.value(CODE).isEmpty()) form.refuse(CODE, "account.code.missing");
    if (!form.ok()) return Optional.empty();
    var attempt = throttle.count("reset:" + SigningIn.tidy(typed), network, Optional.empty());
    var hash = lane.hash(form.raw(NEW));
    for (var candidate : accounts(typed)) {
      var session =
          finish(
              transaction.execute(status -> redeem(candidate, form.value(CODE), hash)), sessionId);
      if (session.isPresent()) {
        throttle.succeeded(attempt);
        return session;
      }
    }
    throttle.failed(attempt);
    form.refuse(CODE, "account.code.wrong");
    return Optional.empty();
  }

  private AccountStore.@org.jspecify.annotations.Nullable Key redeem(
      AccountStore.Key candidate, String code, String hash) {
    if (codes.redeem(candidate.accountId(), Codes.Purpose.PASSWORD, code).isEmpty()) return null;
    return accounts.lock(candidate.accountId()).map(key -> set(key, hash)).orElse(null);
  }

  private AccountStore.Key set(AccountStore.Key key, String hash) {
    accounts.setPassword(key.accountId(), hash);
    var epoch = accounts.raiseEpoch(key.accountId(), clock.instant());
    audit.record(SigningIn.entry(key.accountId(), "account.password-changed"));
    accounts
        .contact(key.accountId())
        .ifPresent(
            contact ->
                outbox.put(
                    new Message(
                        contact.channel(),
                        contact.address(),
                        contact.language(),
                        "account.mail.passwordChanged",
                        List.of(key.username()))));
    return new AccountStore.Key(key.accountId(), key.username(), hash, key.language(), epoch);
  }

  private Optional<Session> finish(
      AccountStore.@org.jspecify.annotations.Nullable Key key, UUID sessionId) {
    if (key == null) return Optional.empty();
    revocations.raised(key.accountId(), key.epoch());
    return Optional.of(signingIn.begin(key, sessionId));
  }

  private List<AccountStore.Key> accounts(String typed) {
    var byName = accounts.byUsername(SigningIn.tidy(typed));
    if (byName.isPresent()) return List.of(byName.get());
    return Contact.parse(typed, Language.ID)
        .map(contact -> accounts.byContact(contact.address()))
        .orElse(List.of());
  }
}
