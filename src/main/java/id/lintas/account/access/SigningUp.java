package id.lintas.account.access;

import id.lintas.account.Contact;
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
  private final SignInLine line;
  private final Throttle throttle;
  private final SigningIn signingIn;
  private final Codes codes;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  SigningUp(
      AccountStore accounts,
      PasswordLane lane,
      SignInLine line,
      Throttle throttle,
      SigningIn signingIn,
      Codes codes,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.lane = lane;
    this.line = line;
    this.throttle = throttle;
    this.signingIn = signingIn;
    this.codes = codes;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The new account's id, its session's, and the form's, which makes a double tap one account. */
  public record Ids(UUID account, UUID session, UUID form) {}

  /** Where to go on after a wait, and the ticket of an earlier one; both may be empty. */
  public record Waiting(String next, String earlier) {
    @Override
    public String toString() {
      return "Waiting";
    }
  }

  /** Refused with what is wrong in the form. Throws {@link PasswordLane.Full}. */
  public Answer signUp(Form form, Language language, Ids ids, Network network, Waiting wait) {
    var username = SigningIn.tidy(form.value(USERNAME));
    var contact = check(form, username, language);
    if (!form.ok() || contact.isEmpty()) return new Answer.Refused();
    var before = accounts.byForm(ids.form());
    if (before.isPresent()) return again(before.get(), form, username, ids);
    if (accounts.byUsername(username).isPresent()) return taken(form);
    line.refuseIfFull();
    throttle.message(network);
    var password = form.raw(PASSWORD);
    var answer =
        line.enter(
            hashes -> {
              var hash = hashes.encode(password);
              var key = new AccountStore.Key(ids.account(), username, hash, language, 0);
              return () -> Optional.of(key).filter(one -> added(one, contact.get(), ids));
            },
            new SignInLine.Entry(ids.session(), Errand.SIGN_UP, wait.next(), wait.earlier()));
    if (!(answer instanceof Answer.Refused)) return answer;
    var meanwhile = accounts.byForm(ids.form());
    return meanwhile.isPresent() ? again(meanwhile.get(), form, username, ids) : taken(form);
  }

  private boolean added(AccountStore.Key key, Contact contact, Ids ids) {
    return Boolean.TRUE.equals(transaction.execute(status -> add(key, contact, ids)));
  }

  private static Answer taken(Form form) {
    form.refuse(USERNAME, "account.username.taken");
    return new Answer.Refused();
  }

  private boolean add(AccountStore.Key key, Contact contact, Ids ids) {
    if (!accounts.add(key, ids.form(), clock.instant())) return false;
    audit.record(SigningIn.entry(key.accountId(), "account.created"));
    codes.send(key, Codes.Purpose.CONTACT, contact);
    return true;
  }

  /** The same form once more, as after a lost answer; whoever sends it knows the password. */
  private Answer again(AccountStore.Key key, Form form, String username, Ids ids) {
    if (key.username().equals(username) && lane.matches(form.raw(PASSWORD), key.passwordHash())) {
      return new Answer.SignedIn(signingIn.begin(key, ids.session()));
    }
    return taken(form);
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
