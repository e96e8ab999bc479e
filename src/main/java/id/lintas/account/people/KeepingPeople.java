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
import java.util.function.Supplier;
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
  private final OwningANumber owning;
  private final List<AccountUse> uses;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  KeepingPeople(
      PersonStore people,
      AccountStore accounts,
      RegisterLine register,
      OwningANumber owning,
      List<AccountUse> uses,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.register = register;
    this.owning = owning;
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
    if (read.isEmpty() || doubled(accountId, read.get(), form)) return new Outcome.Refused();
    var warnings = warnings(read.get(), form);
    if (!warnings.isEmpty()) return new Outcome.Differs(warnings);
    var person = read.get().checked(register.ask(read.get()));
    owning.hearTheFirst(accountId, person);
    return whole(() -> insert(accountId, person, form, formId));
  }

  /** Nobody gives way to somebody who is refused after all. */
  private Outcome whole(Supplier<Outcome> work) {
    var outcome =
        transaction.execute(
            status -> {
              var result = work.get();
              if (!(result instanceof Outcome.Kept)) status.setRollbackOnly();
              return result;
            });
    return outcome == null ? new Outcome.Refused() : outcome;
  }

  private Outcome insert(UUID accountId, Person person, Form form, UUID formId) {
    if (accounts.lock(accountId).isEmpty()) throw new Gone();
    if (people.count(accountId) >= AT_MOST) {
      form.refuse(PersonForm.NAME, "account.person.tooMany", AT_MOST);
      return new Outcome.Refused();
    }
    if (!owns(accountId, person, form)) return new Outcome.Refused();
    if (!people.add(accountId, person, formId, askAt(person), clock.instant())) {
      var before = people.byForm(accountId, formId);
      if (before.isPresent()) return new Outcome.Kept(before.get());
      if (!doubled(accountId, person, form)) overtaken(form);
      return new Outcome.Refused();
    }
    audit.record(entry(accountId, person.id(), "person.added", person.registerCheck()));
    return new Outcome.Kept(person);
  }

  /** Throws {@link Gone} when there is no such person in this account. */
  public Outcome change(UUID accountId, UUID personId, Form form) {
    var before = people.person(accountId, personId).orElseThrow(Gone::new);
    var read = PersonForm.read(form, personId, today());
    if (read.isEmpty() || doubled(accountId, read.get(), form)) return new Outcome.Refused();
    if (frozen(accountId, before, read.get(), form)) return new Outcome.Refused();
    var warnings = warnings(read.get(), form);
    if (!warnings.isEmpty()) return new Outcome.Differs(warnings);
    var person = read.get().checked(checkAfter(before, read.get()));
    owning.hearTheFirst(accountId, person);
    try {
      return whole(() -> write(accountId, person, form));
    } catch (DuplicateKeyException meanwhile) {
      if (!doubled(accountId, person, form)) overtaken(form);
      return new Outcome.Refused();
    }
  }

  /** Whose number was confirmed elsewhere is asked about again: that account may be gone. */
  private RegisterCheck checkAfter(Person before, Person after) {
    var known =
        before.sameIdentity(after) && before.registerCheck() != RegisterCheck.CONFIRMED_ELSEWHERE;
    return known ? before.registerCheck() : register.ask(after);
  }

  private Outcome write(UUID accountId, Person person, Form form) {
    if (!owns(accountId, person, form)) return new Outcome.Refused();
    if (!people.change(accountId, person, askAt(person))) throw new Gone();
    audit.record(entry(accountId, person.id(), "person.changed", person.registerCheck()));
    return new Outcome.Kept(person);
  }

  private boolean owns(UUID accountId, Person person, Form form) {
    var fault = owning.claim(accountId, person);
    fault.ifPresent(key -> form.refuse(PersonForm.NIK, key));
    return fault.isEmpty();
  }

  /** Another account was faster by a moment; sent again, the form is told how that one stands. */
  private static void overtaken(Form form) {
    form.refuse(PersonForm.NIK, "account.person.nik.overtaken");
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

  private boolean doubled(UUID accountId, Person person, Form form) {
    if (person.relation() == Relation.SELF && holder(accountId, person.id())) {
      form.refuse(PersonForm.RELATION, "account.person.relation.twice");
    }
    if (people.hasNik(accountId, person.nik(), person.id())) {
      form.refuse(PersonForm.NIK, "account.person.nik.twice");
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
