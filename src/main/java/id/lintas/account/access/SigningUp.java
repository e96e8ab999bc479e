package id.lintas.account.access;

import id.lintas.account.Contact;
import id.lintas.account.session.Session;
import id.lintas.account.store.AccountStore;
import id.lintas.audit.Audit;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an account: a name, a password, and where its owner is reached. Nothing more is asked. */
@Component
public class SigningUp {
  public static final String USERNAME = "nama-pengguna";
  public static final String PASSWORD = "sandi";
  public static final String CONTACT = "kontak";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,29}");

  private final AccountStore accounts;
  private final PasswordLane lane;
  private final Throttle throttle;
  private final SigningIn signingIn;
  private final Codes codes;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  SigningUp(
      AccountStore accounts,
      PasswordLane lane,
      Throttle throttle,
      SigningIn signingIn,
      Codes codes,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.lane = lane;
    this.throttle = throttle;
    this.signingIn = signingIn;
    this.codes = codes;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The new account's id, its session's, and the form's, which makes a double tap one account. */
  public record Ids(UUID account, UUID session, UUID form) {}

  /** Empty when the form is refused, with what is wrong in it. */
  public Optional<Session> signUp(Form form, Language language, Ids ids, Network network) {
    var username = SigningIn.tidy(form.value(USERNAME));
    var contact = check(form, username, language);
    if (!form.ok() || contact.isEmpty()) return Optional.empty();
    var before = accounts.byForm(ids.form());
    if (before.isPresent()) return again(before.get(), form, username, ids);
    if (accounts.byUsername(username).isPresent()) {
      form.refuse(USERNAME, "account.username.taken");
      return Optional.empty();
    }
    throttle.message(network);
    var hash = lane.hash(form.raw(PASSWORD));
    var key = new AccountStore.Key(ids.account(), username, hash, language, 0);
    if (Boolean.TRUE.equals(transaction.execute(status -> add(key, contact.get(), ids)))) {
      return Optional.of(signingIn.begin(key, ids.session()));
    }
    var meanwhile = accounts.byForm(ids.form());
    if (meanwhile.isPresent()) return again(meanwhile.get(), form, username, ids);
    form.refuse(USERNAME, "account.username.taken");
    return Optional.empty();
  }

  private boolean add(AccountStore.Key key, Contact contact, Ids ids) {
    if (!accounts.add(key, ids.form(), clock.instant())) return false;
    audit.record(SigningIn.entry(key.accountId(), "account.created"));
    codes.send(key, Codes.Purpose.CONTACT, contact);
    return true;
  }

  /** The same form once more, as after a lost answer; whoever sends it knows the password. */
  private Optional<Session> again(AccountStore.Key key, Form form, String username, Ids ids) {
    if (key.username().equals(username) && lane.matches(form.raw(PASSWORD), key.passwordHash())) {
      return Optional.of(signingIn.begin(key, ids.session()));
    }
    form.refuse(USERNAME, "account.username.taken");
    return Optional.empty();
  }

  private static Optional<Contact> check(Form form, String username, Language language) {
    if (username.isEmpty()) form.refuse(USERNAME, "account.username.missing");
    else if (!NAME.matcher(username).matches()) form.refuse(USERNAME, "account.username.form");
    PasswordRules.fault(form.raw(PASSWORD), username).ifPresent(key -> form.refuse(PASSWORD, key));
    var contact = Contact.parse(form.value(CONTACT), language);
    if (contact.isEmpty()) form.refuse(CONTACT, "account.contact.form");
    return contact;
  }
}
