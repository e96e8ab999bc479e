package id.lintas.account.people;

import id.lintas.account.AccountUse;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PersonStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whose own a NIK is: who entered it first as their own, until the register confirms number, name
 * and birth date for the holder of another account. Then the unconfirmed entry gives way: it stays
 * in its account, but nobody is booked by it any more. A live booking that rests on it is not
 * touched here: that takes officers who have seen the identity card.
 */
@Component
class OwningANumber {
  private final PersonStore people;
  private final AccountStore accounts;
  private final RegisterLine register;
  private final AskingAgain asking;
  private final List<AccountUse> uses;
  private final Outbox outbox;
  private final Audit audit;

  OwningANumber(
      PersonStore people,
      AccountStore accounts,
      RegisterLine register,
      AskingAgain asking,
      List<AccountUse> uses,
      Outbox outbox,
      Audit audit) {
    this.people = people;
    this.accounts = accounts;
    this.register = register;
    this.asking = asking;
    this.uses = uses;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Whoever was right first stays first, even if the register was silent when they were added: it
   * is asked about them before they could have to give way. To be called outside of transactions.
   */
  void hearTheFirst(UUID accountId, Person person) {
    if (!wouldWin(person)) return;
    people
        .holder(person.nik(), accountId)
        .filter(first -> first.person().registerCheck() == RegisterCheck.WAITING)
        .ifPresent(this::hear);
  }

  private void hear(PersonStore.Due first) {
    var answer = register.ask(first.person());
    if (answer != RegisterCheck.WAITING) asking.heard(first, answer);
  }

  /**
   * Makes the number this holder's own, in the caller's transaction; otherwise the sentence that
   * says what to do. Of several who are confirmed at once the database lets one through.
   */
  Optional<String> claim(UUID accountId, Person person) {
    if (person.relation() != Relation.SELF) return Optional.empty();
    var first = people.lockHolder(person.nik(), accountId).orElse(null);
    if (first == null) return Optional.empty();
    if (first.person().registerCheck() == RegisterCheck.MATCHES)
      return Optional.of("account.person.nik.confirmed");
    if (!wouldWin(person))
      return Optional.of(
          person.registerCheck() == RegisterCheck.WAITING
              ? "account.person.nik.unanswered"
              : "account.person.nik.elsewhere");
    if (uses.stream().anyMatch(use -> use.underWay(first.accountId(), first.person().id())))
      return Optional.of("account.person.nik.booked");
    people.giveWay(first);
    audit.record(
        new Entry(
            "citizen:" + accountId,
            null,
            "person.confirmed-elsewhere",
            "person:" + first.person().id(),
            Map.of()));
    tell(first.accountId());
    return Optional.empty();
  }

  private static boolean wouldWin(Person person) {
    return person.relation() == Relation.SELF && person.registerCheck() == RegisterCheck.MATCHES;
  }

  private void tell(UUID accountId) {
    accounts
        .contact(accountId)
        .ifPresent(
            contact ->
                outbox.put(
                    new Message(
                        contact.channel(),
                        contact.address(),
                        contact.language(),
                        "account.mail.confirmedElsewhere",
                        List.of())));
  }
}
