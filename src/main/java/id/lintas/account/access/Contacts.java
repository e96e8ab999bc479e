package id.lintas.account.access;

import id.lintas.account.Citizen;
import id.lintas.account.Contact;
import id.lintas.account.store.AccountStore;
import id.lintas.audit.Audit;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a citizen is reached: believed only when a code that was sent there comes back. */
@Component
public class Contacts {
  public static final String CODE = "kode";
  private static final String CONTACT = "kontak";

  private final AccountStore accounts;
  private final Codes codes;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  Contacts(
      AccountStore accounts,
      Codes codes,
      Outbox outbox,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.outbox = outbox;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sends a code to the contact in the form; otherwise the form says why not. */
  public boolean ask(Citizen citizen, Form form) {
    var contact = Contact.parse(form.value(CONTACT), citizen.language());
    if (contact.isEmpty()) {
      form.refuse(CONTACT, "account.contact.form");
      return false;
    }
    return send(citizen, contact.get(), form, CONTACT);
  }

  /** Sends another code to where the last one went. */
  public boolean askAgain(Citizen citizen, Form form) {
    var contact = waiting(citizen);
    return contact.isPresent() && send(citizen, contact.get(), form, CODE);
  }

  private boolean send(Citizen citizen, Contact contact, Form form, String field) {
    var sent =
        transaction.execute(
            status ->
                accounts
                    .lock(citizen.accountId())
                    .map(key -> codes.send(key, Codes.Purpose.CONTACT, contact))
                    .orElse(false));
    if (!Boolean.TRUE.equals(sent)) form.refuse(field, "account.code.tooMany");
    return form.ok();
  }

  /** Where a code was sent that did not come back yet. */
  public Optional<Contact> waiting(Citizen citizen) {
    return codes.waiting(citizen.accountId(), Codes.Purpose.CONTACT);
  }

  /** In which language messages go out. */
  public Language language(Citizen citizen) {
    return accounts
        .byId(citizen.accountId())
        .map(AccountStore.Key::language)
        .orElse(citizen.language());
  }

  public void speak(Citizen citizen, Language language) {
    transaction.executeWithoutResult(
        status -> {
          accounts.setLanguage(citizen.accountId(), language);
          audit.record(SigningIn.entry(citizen.accountId(), "account.language-changed"));
        });
  }

  /** False when this is not the code, or no longer; the form says so. */
  public boolean confirm(Citizen citizen, Form form) {
    var right = transaction.execute(status -> redeem(citizen, form.value(CODE)));
    if (!Boolean.TRUE.equals(right)) form.refuse(CODE, "account.code.wrong");
    return form.ok();
  }

  private boolean redeem(Citizen citizen, String code) {
    var contact = codes.redeem(citizen.accountId(), Codes.Purpose.CONTACT, code);
    if (contact.isEmpty()) return false;
    var before = accounts.contact(citizen.accountId());
    accounts.setContact(
        citizen.accountId(), contact.get().channel(), contact.get().address(), clock.instant());
    audit.record(SigningIn.entry(citizen.accountId(), "account.contact-confirmed"));
    before
        .filter(old -> !old.address().equals(contact.get().address()))
        .ifPresent(old -> outbox.put(moved(old, citizen)));
    return true;
  }

  private static Message moved(Contact old, Citizen citizen) {
    return new Message(
        old.channel(),
        old.address(),
        old.language(),
        "account.mail.moved",
        List.of(citizen.username()));
  }
}
