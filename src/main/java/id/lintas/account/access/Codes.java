package id.lintas.account.access;

import id.lintas.account.Contact;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.CodeStore;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.vault.Signing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Six digits sent to a contact, which prove that somebody reads what arrives there. Good for ten
 * minutes and five tries; only the latest counts; an account and an address get a few an hour.
 */
@Component
public class Codes {
  private static final Logger LOG = LoggerFactory.getLogger(Codes.class);
  static final Duration GOOD_FOR = Duration.ofMinutes(10);
  static final int TRIES = 5;
  static final int AN_HOUR = 5;

  /** Nodes' clocks differ by less; what seems sent later was sent under a clock that was wrong. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int NUMBERS = 1_000_000;
  private static final String MAC = "account.code";

  private final CodeStore store;
  private final Outbox outbox;
  private final Signing signing;
  private final SecureRandom random;
  private final Clock clock;

  Codes(CodeStore store, Outbox outbox, Signing signing, SecureRandom random, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.signing = signing;
    this.random = random;
    this.clock = clock;
  }

  /** What a code is good for. */
  public enum Purpose {
    CONTACT("account.mail.contact"),
    PASSWORD("account.mail.password");

    private final String template;

    Purpose(String template) {
      this.template = template;
    }
  }

  /**
   * Joins the caller's transaction, in which the account is held. False when account or address had
   * enough codes within the hour.
   */
  boolean send(AccountStore.Key account, Purpose purpose, Contact contact) {
    var now = clock.instant();
    var hourAgo = now.minus(Duration.ofHours(1));
    var until = now.plus(CLOCKS_DIFFER);
    if (store.sentToAccount(account.accountId(), hourAgo, until) >= AN_HOUR
        || store.sentTo(contact.address(), hourAgo, until) >= AN_HOUR) return false;
    var id = UUID.randomUUID();
    var digits = "%06d".formatted(random.nextInt(NUMBERS));
    store.add(
        new CodeStore.Sent(id, account.accountId(), purpose.name(), contact, mac(id, digits)),
        now,
        now.plus(GOOD_FOR));
    outbox.put(
        new Message(
            contact.channel(),
            contact.address(),
            contact.language(),
            purpose.template,
            List.of(digits, account.username())));
    return true;
  }

  /**
   * The contact the code went to, if this is the code; each call is one of its tries. To be called
   * in a transaction that is committed either way.
   */
  Optional<Contact> redeem(UUID accountId, Purpose purpose, String typed) {
    var digits = typed.replaceAll("[\\s.-]", "");
    var now = clock.instant();
    return store
        .tried(accountId, purpose.name(), TRIES, now, now.plus(CLOCKS_DIFFER))
        .filter(sent -> MessageDigest.isEqual(sent.mac(), mac(sent.id(), digits)))
        .filter(sent -> store.use(sent.id(), now))
        .map(CodeStore.Sent::contact);
  }

  /** Where the latest code went that can still be given back. */
  public Optional<Contact> waiting(UUID accountId, Purpose purpose) {
    var now = clock.instant();
    return store
        .waiting(accountId, purpose.name(), now, now.plus(CLOCKS_DIFFER))
        .map(CodeStore.Sent::contact);
  }

  private byte[] mac(UUID id, String digits) {
    return signing.mac(MAC, (id + ":" + digits).getBytes(StandardCharsets.UTF_8));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  void forgetOld() {
    try {
      store.forgetBefore(clock.instant().minus(KEPT));
    } catch (RuntimeException fault) {
      LOG.warn("Old codes were not removed", fault);
    }
  }
}
