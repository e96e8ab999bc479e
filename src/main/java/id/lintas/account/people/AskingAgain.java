package id.lintas.account.people;

import id.lintas.account.RegisterCheck;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PersonStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the register about people it did not answer for when they were added. Any number of nodes
 * may do so at once. While the line is down the first question shows it and the others wait.
 */
@Component
class AskingAgain {
  private static final Logger LOG = LoggerFactory.getLogger(AskingAgain.class);
  private static final int CLAIMED_AT_ONCE = 10;

  /** Longer than all questions of one claim may take together. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final PersonStore people;
  private final AccountStore accounts;
  private final RegisterLine register;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AskingAgain(
      PersonStore people,
      AccountStore accounts,
      RegisterLine register,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.register = register;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${lintas.account.register-millis:10000}")
  void askDue() {
    try {
      while (askSome() == CLAIMED_AT_ONCE) {
        LOG.debug("More people wait for the register");
      }
    } catch (RuntimeException fault) {
      LOG.warn("People wait for the register", fault);
    }
  }

  /** How many were answered for. */
  int askSome() {
    var now = clock.instant();
    var answered = 0;
    for (var due : people.claimDue(now, now.plus(LEASE), CLAIMED_AT_ONCE)) {
      var answer = register.ask(due.person());
      if (answer == RegisterCheck.WAITING) return answered;
      heard(due, answer);
      answered++;
    }
    return answered;
  }

  /** Writes an answer down and tells the holder of the account what does not agree. */
  void heard(PersonStore.Due due, RegisterCheck answer) {
    transaction.executeWithoutResult(status -> write(due, answer));
  }

  private void write(PersonStore.Due due, RegisterCheck answer) {
    if (!people.answer(due, answer)) return;
    audit.record(
        new Entry(
            "system",
            null,
            "person.checked",
            "person:" + due.person().id(),
            Map.of("register", answer.name())));
    if (answer == RegisterCheck.MATCHES) return;
    accounts
        .contact(due.accountId())
        .ifPresent(
            contact ->
                outbox.put(
                    new Message(
                        contact.channel(),
                        contact.address(),
                        contact.language(),
                        "account.mail.register",
                        List.of())));
  }
}
