package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Contact;
import id.lintas.account.access.Codes.Purpose;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.CodeStore;
import id.lintas.ground.MovableClock;
import id.lintas.notify.Channel;
import id.lintas.notify.Inbox;
import id.lintas.notify.Outbox;
import id.lintas.shared.Language;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.vault.Signing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LintasTest
class CodesTests {
  @Autowired private ApplicationContext context;
  @Autowired private CodeStore store;
  @Autowired private AccountStore accounts;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private Signing signing;

  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private Codes codes;
  private AccountStore.Key account;
  private Contact contact;

  @BeforeEach
  void open() {
    codes = new Codes(store, outbox, signing, new SecureRandom(), clock);
    var citizen = Citizens.of(context).with(0);
    account = accounts.byId(citizen.accountId()).orElseThrow();
    contact = new Contact(Channel.EMAIL, "kode." + citizen.address(), Language.ID);
  }

  @Test
  void isGoodForTenMinutes() {
    var code = send();
    clock.shift(Duration.ofMinutes(9));
    assertThat(codes.waiting(account.accountId(), Purpose.CONTACT)).contains(contact);
    clock.shift(Duration.ofMinutes(11));
    assertThat(codes.waiting(account.accountId(), Purpose.CONTACT)).isEmpty();
    assertThat(codes.redeem(account.accountId(), Purpose.CONTACT, code)).isEmpty();
  }

  @Test
  void servesOnePurposeAndOneAccount() {
    var code = send();
    var other = Citizens.of(context).with(0).accountId();
    assertThat(codes.redeem(account.accountId(), Purpose.PASSWORD, code)).isEmpty();
    assertThat(codes.redeem(other, Purpose.CONTACT, code)).isEmpty();
    assertThat(codes.redeem(account.accountId(), Purpose.CONTACT, code)).contains(contact);
  }

  @Test
  void onlyTheLatestCounts() {
    var first = send();
    clock.shift(Duration.ofSeconds(5));
    var second = send();
    assertThat(codes.redeem(account.accountId(), Purpose.CONTACT, first)).isEmpty();
    assertThat(codes.redeem(account.accountId(), Purpose.CONTACT, second)).contains(contact);
  }

  @Test
  void worksOnceHoweverManyTryAtOnce() {
    var code = send();
    var taken = new AtomicInteger();
    try (var tabs = Executors.newFixedThreadPool(5)) {
      for (var tab = 0; tab < 5; tab++) {
        tabs.submit(
            () ->
                codes
                    .redeem(account.accountId(), Purpose.CONTACT, code)
                    .ifPresent(used -> taken.incrementAndGet()));
      }
    }
    assertThat(taken.get()).isEqualTo(1);
  }

  @Test
  void isForgottenAfterADay() {
    var sent = clock.instant().minusSeconds(60);
    send();
    clock.shift(Duration.ofHours(26));
    codes.forgetOld();
    assertThat(store.sentToAccount(account.accountId(), sent, sent.plus(Duration.ofDays(2))))
        .isZero();
  }

  @Test
  void aClockThatRanAheadStopsNoCodes() {
    clock.shift(Duration.ofDays(100));
    for (var n = 0; n < Codes.AN_HOUR; n++) send();
    assertThat(codes.send(account, Purpose.CONTACT, contact)).isFalse();
    clock.reset();
    assertThat(codes.waiting(account.accountId(), Purpose.CONTACT)).isEmpty();
    var code = send();
    assertThat(codes.waiting(account.accountId(), Purpose.CONTACT)).contains(contact);
    assertThat(codes.redeem(account.accountId(), Purpose.CONTACT, code)).contains(contact);
  }

  private String send() {
    assertThat(codes.send(account, Purpose.CONTACT, contact)).isTrue();
    return id.lintas.testing.Codes.latest(inbox, contact.address());
  }
}
