package id.lintas.account.access;

import id.lintas.account.AccountUse;
import id.lintas.account.Citizen;
import id.lintas.account.Person;
import id.lintas.account.session.Revocations;
import id.lintas.account.session.Session;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.CodeStore;
import id.lintas.account.store.PasskeyStore;
import id.lintas.account.store.PersonStore;
import id.lintas.audit.Audit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends all sessions of an account, gives its holder a copy of everything, or deletes it. */
@Component
public class Leaving {
  private final AccountStore accounts;
  private final PersonStore people;
  private final CodeStore codes;
  private final PasskeyStore passkeys;
  private final List<AccountUse> uses;
  private final SigningIn signingIn;
  private final Revocations revocations;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  Leaving(
      AccountStore accounts,
      PersonStore people,
      CodeStore codes,
      PasskeyStore passkeys,
      List<AccountUse> uses,
      SigningIn signingIn,
      Revocations revocations,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.codes = codes;
    this.passkeys = passkeys;
    this.uses = uses;
    this.signingIn = signingIn;
    this.revocations = revocations;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** The one session that goes on, on the device that asked. */
  public Optional<Session> everywhere(Citizen citizen, UUID sessionId) {
    var key =
        transaction.execute(
            status -> {
              audit.record(SigningIn.entry(citizen.accountId(), "account.signed-out-everywhere"));
              accounts.raiseEpoch(citizen.accountId(), clock.instant());
              return accounts.byId(citizen.accountId()).orElse(null);
            });
    if (key == null) return Optional.empty();
    revocations.raised(key.accountId(), key.epoch());
    return Optional.of(signingIn.begin(key, sessionId));
  }

  public boolean underWay(Citizen citizen) {
    return uses.stream().anyMatch(use -> use.underWay(citizen.accountId()));
  }

  /** False while something under way needs the account. Only its id is left. */
  public boolean delete(Citizen citizen) {
    if (underWay(citizen)) return false;
    var account = citizen.accountId();
    var epoch =
        transaction.execute(
            status -> {
              if (accounts.lock(account).isEmpty()) return null;
              people.removeAll(account);
              codes.forget(account);
              passkeys.deleteAll(account);
              accounts.empty(account, clock.instant());
              audit.record(SigningIn.entry(account, "account.deleted"));
              return accounts.raiseEpoch(account, clock.instant());
            });
    if (epoch != null) revocations.raised(account, epoch);
    return true;
  }

  /** Everything kept about the account and its people, here and by others. */
  public Map<String, Object> copy(Citizen citizen) {
    var account = citizen.accountId();
    var copy = new LinkedHashMap<String, Object>();
    copy.put("account", account);
    copy.put("username", citizen.username());
    accounts.contact(account).ifPresent(contact -> copy.put("contact", contact.address()));
    copy.put("people", people.people(account).stream().map(Leaving::copy).toList());
    copy.put("more", uses.stream().flatMap(use -> use.held(account).stream()).toList());
    audit.record(SigningIn.entry(account, "account.copied"));
    return copy;
  }

  private static Map<String, Object> copy(Person person) {
    var copy = new LinkedHashMap<String, Object>();
    copy.put("id", person.id());
    copy.put("relation", person.relation());
    copy.put("name", person.name().value());
    copy.put("nik", person.nik().value());
    copy.put("birthPlace", person.birthPlace());
    copy.put("birthDate", person.birthDate());
    copy.put("sex", person.sex());
    copy.put("maritalStatus", person.maritalStatus());
    copy.put("address", person.address());
    copy.put("familyCard", person.familyCard());
    copy.put("birthCertificate", person.documents().birthCertificate());
    copy.put("marriageCertificate", person.documents().marriageCertificate());
    copy.put("diploma", person.documents().diploma());
    copy.put("registerCheck", person.registerCheck());
    return copy;
  }
}
