package id.lintas.account.people;

import id.lintas.account.AccountUse;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PersonStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.Nik;
import id.lintas.site.Form;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds, changes and removes the people of an account. */
@Component
public class KeepingPeople {
  public static final int AT_MOST = 20;
  private static final ZoneId CALENDAR = ZoneId.of("Asia/Jakarta");
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  private final PersonStore people;
  private final AccountStore accounts;
  private final RegisterLine register;
  private final List<AccountUse> uses;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  KeepingPeople(
      PersonStore people,
      AccountStore accounts,
      RegisterLine register,
      List<AccountUse> uses,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.register = register;
    this.uses = uses;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a form. */
  public sealed interface Outcome {
    record Kept(Person person) implements Outcome {}

    /** The form says why. */
    record Refused() implements Outcome {}

    /** Number and data differ in a way that happens: kept once the typist says so. */
    record Differs(Set<Nik.Warning> warnings) implements Outcome {}
  }

  /** The form's id makes a double tap one person. */
  public Outcome add(UUID accountId, Form form, UUID personId, UUID formId) {
    var before = people.byForm(accountId, formId);
    if (before.isPresent()) return new Outcome.Kept(before.get());
    var read = PersonForm.read(form, personId, today());
    if (read.isEmpty() || taken(accountId, read.get(), form)) return new Outcome.Refused();
    var warnings = warnings(read.get(), form);
    if (!warnings.isEmpty()) return new Outcome.Differs(warnings);
    var person = read.get().checked(register.ask(read.get()));
    var outcome =
        transaction.execute(
            status -> {
              if (accounts.lock(accountId).isEmpty()) throw new Gone();
              return insert(accountId, person, form, formId);
            });
    return outcome == null ? new Outcome.Refused() : outcome;
  }

  private Outcome insert(UUID accountId, Person person, Form form, UUID formId) {
    if (people.count(accountId) >= AT_MOST) {
      form.refuse(PersonForm.NAME, "account.person.tooMany", AT_MOST);
      return new Outcome.Refused();
    }
    if (!people.add(accountId, person, formId, askAt(person), clock.instant())) {
      var before = people.byForm(accountId, formId);
      if (before.isPresent()) return new Outcome.Kept(before.get());
      taken(accountId, person, form);
      form.refuse(PersonForm.NIK, "account.person.nik.twice");
      return new Outcome.Refused();
    }
    audit.record(entry(accountId, person.id(), "person.added", person.registerCheck()));
    return new Outcome.Kept(person);
  }

  /** Throws {@link Gone} when there is no such person in this account. */
  public Outcome change(UUID accountId, UUID personId, Form form) {
    var before = people.person(accountId, personId).orElseThrow(Gone::new);
    var read = PersonForm.read(form, personId, today());
    if (read.isEmpty() || taken(accountId, read.get(), form)) return new Outcome.Refused();
    if (frozen(accountId, before, read.get(), form)) return new Outcome.Refused();
    var warnings = warnings(read.get(), form);
    if (!warnings.isEmpty()) return new Outcome.Differs(warnings);
    var same = before.sameIdentity(read.get());
    var person = read.get().checked(same ? before.registerCheck() : register.ask(read.get()));
    try {
      transaction.executeWithoutResult(status -> write(accountId, person));
      return new Outcome.Kept(person);
    } catch (DuplicateKeyException meanwhile) {
      form.refuse(PersonForm.NIK, "account.person.nik.twice");
      return new Outcome.Refused();
    }
  }

  private void write(UUID accountId, Person person) {
    if (!people.change(accountId, person, askAt(person))) throw new Gone();
    audit.record(entry(accountId, person.id(), "person.changed", person.registerCheck()));
  }

  private boolean frozen(UUID accountId, Person before, Person after, Form form) {
    if (before.nik().equals(after.nik()) && before.name().equals(after.name())) return false;
    if (!underWay(accountId, before.id())) return false;
    form.refuse(
        before.nik().equals(after.nik()) ? PersonForm.NAME : PersonForm.NIK,
        "account.person.frozen");
    return true;
  }

  /** False when something under way needs the person. */
  public boolean remove(UUID accountId, UUID personId) {
    if (underWay(accountId, personId)) return false;
    transaction.executeWithoutResult(
        status -> {
          if (!people.remove(accountId, personId)) return;
          audit.record(
              new Entry(
                  "citizen:" + accountId, null, "person.removed", "person:" + personId, Map.of()));
        });
    return true;
  }

  public boolean underWay(UUID accountId, UUID personId) {
    return uses.stream().anyMatch(use -> use.underWay(accountId, personId));
  }

  /** There is no such person in this account, or no account any more. */
  public static final class Gone extends RuntimeException {
    Gone() {
      super("no such person");
    }
  }

  private boolean taken(UUID accountId, Person person, Form form) {
    var own = person.relation() == Relation.SELF;
    if (own && holder(accountId, person.id())) {
      form.refuse(PersonForm.RELATION, "account.person.relation.twice");
    }
    if (people.hasNik(accountId, person.nik(), person.id())) {
      form.refuse(PersonForm.NIK, "account.person.nik.twice");
    } else if (own && people.ownNikElsewhere(accountId, person.nik())) {
      form.refuse(PersonForm.NIK, "account.person.nik.elsewhere");
    }
    return !form.ok();
  }

  private boolean holder(UUID accountId, UUID exceptPerson) {
    return people.people(accountId).stream()
        .anyMatch(one -> one.relation() == Relation.SELF && !one.id().equals(exceptPerson));
  }

  private static Set<Nik.Warning> warnings(Person person, Form form) {
    return form.chosen(PersonForm.KEEP, "ya")
        ? Set.of()
        : person.nik().warnings(person.birthDate(), person.sex());
  }

  private @Nullable Instant askAt(Person person) {
    return person.registerCheck() == RegisterCheck.WAITING ? clock.instant().plus(ASK_AGAIN) : null;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CALENDAR);
  }

  private static Entry entry(UUID account, UUID person, String action, RegisterCheck check) {
    return new Entry(
        "citizen:" + account, null, action, "person:" + person, Map.of("register", check.name()));
  }
}
