package id.lintas.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Citizen;
import id.lintas.account.StaysSignedIn;
import id.lintas.account.access.Leaving;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.SessionStore;
import id.lintas.ground.MovableClock;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.vault.Signing;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;

@LintasTest
class SessionTests {
  @Autowired private ApplicationContext context;
  @Autowired private Signing signing;
  @Autowired private SessionStore store;
  @Autowired private AccountStore accounts;
  @Autowired private Leaving leaving;

  private final StaticListableBeanFactory others = new StaticListableBeanFactory();
  private final ObjectProvider<StaysSignedIn> stays = others.getBeanProvider(StaysSignedIn.class);
  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private Revocations here;
  private Sessions sessions;
  private Citizen citizen;
  private Session session;

  @BeforeEach
  void begin() {
    here = new Revocations(store, clock);
    sessions = new Sessions(signing, here, clock, stays);
    citizen = Citizens.of(context).with(0).citizen();
    session = sessions.begin(citizen, 0, UUID.randomUUID());
  }

  @Test
  void isKnownAgainAsItWasWritten() {
    assertThat(sessions.ofCookie(sessions.cookie(session))).contains(session);
    assertThat(sessions.ofToken(sessions.token(session))).contains(session);
  }

  @Test
  void aCookieIsNoTokenAndNothingForgedIsEither() {
    var cookie = sessions.cookie(session);
    assertThat(sessions.ofToken(cookie)).isEmpty();
    assertThat(sessions.ofCookie(sessions.token(session))).isEmpty();
    for (var at = 0; at < cookie.length(); at++) {
      var forged = new StringBuilder(cookie);
      forged.setCharAt(at, cookie.charAt(at) == 'A' ? 'B' : 'A');
      assertThat(sessions.ofCookie(forged.toString())).isEmpty();
      assertThat(sessions.ofCookie(cookie.substring(0, at))).isEmpty();
    }
    for (var payload : java.util.List.of("", "||||||", "a|b|c|d|e|f|g", session + "|x")) {
      assertThat(sessions.ofCookie(signing.sign("account.cookie", payload))).isEmpty();
    }
  }

  /** Their phone slept, and now it is their turn: a password would cost its minutes. */
  @Test
  void whoIsWaitedForStaysSignedInWithinTheHoursOfASession() {
    var cookie = sessions.cookie(session);
    clock.shift(Duration.ofMinutes(45));
    assertThat(sessions.ofCookie(cookie)).isEmpty();
    StaysSignedIn waitedFor = account -> account.equals(citizen.accountId());
    others.addBean("waitedFor", waitedFor);
    assertThat(sessions.ofCookie(cookie)).contains(session);
    var other = sessions.begin(Citizens.of(context).with(0).citizen(), 0, UUID.randomUUID());
    var stranger = sessions.cookie(other);
    clock.shift(Duration.ofMinutes(90));
    assertThat(sessions.ofCookie(stranger)).isEmpty();
    clock.shift(Duration.ofHours(12));
    assertThat(sessions.ofCookie(cookie)).isEmpty();
  }

  @Test
  void endsWhenUnusedForHalfAnHourAndIsRenewedWhenUsed() {
    var cookie = sessions.cookie(session);
    assertThat(sessions.renewed(session)).isEmpty();
    clock.shift(Duration.ofMinutes(29));
    var renewed = sessions.renewed(sessions.ofCookie(cookie).orElseThrow()).orElseThrow();
    clock.shift(Duration.ofMinutes(31));
    assertThat(sessions.ofCookie(cookie)).isEmpty();
    assertThat(sessions.ofCookie(sessions.cookie(renewed))).contains(renewed);
    assertThat(sessions.ofToken(sessions.token(session))).isPresent();
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchUsed() {
    var last = session;
    for (var minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.shift(Duration.ofMinutes(minutes));
      last = sessions.renewed(sessions.ofCookie(sessions.cookie(last)).orElseThrow()).orElseThrow();
    }
    clock.shift(Duration.ofMinutes(12 * 60 + 1));
    assertThat(sessions.ofCookie(sessions.cookie(last))).isEmpty();
    assertThat(sessions.ofToken(sessions.token(session))).isEmpty();
  }

  @Test
  void whatOneNodeEndsIsOverOnTheOther() {
    var cookie = sessions.cookie(session);
    var there = new Revocations(store, clock);
    var elsewhere = new Sessions(signing, there, clock, stays);
    var untouched = sessions.begin(citizen, 0, UUID.randomUUID());
    here.end(session);
    assertThat(sessions.ofCookie(cookie)).isEmpty();
    assertThat(elsewhere.ofCookie(cookie)).isPresent();
    there.follow();
    assertThat(elsewhere.ofCookie(cookie)).isEmpty();
    assertThat(elsewhere.ofCookie(sessions.cookie(untouched))).isPresent();
    assertThat(new Sessions(signing, new Revocations(store, clock), clock, stays).ofCookie(cookie))
        .isEmpty();
  }

  @Test
  void signingOutEverywhereEndsAllButTheDeviceThatAsked() {
    var there = new Revocations(store, clock);
    var elsewhere = new Sessions(signing, there, clock, stays);
    var kept = leaving.everywhere(citizen, UUID.randomUUID()).orElseThrow();
    there.follow();
    assertThat(elsewhere.ofCookie(sessions.cookie(session))).isEmpty();
    assertThat(elsewhere.ofToken(sessions.token(session))).isEmpty();
    assertThat(elsewhere.ofCookie(sessions.cookie(kept))).contains(kept);
  }

  @Test
  void aClockThatRanAheadMakesNoSessionLonger() {
    clock.shift(Duration.ofDays(100));
    var ahead = sessions.begin(citizen, 0, UUID.randomUUID());
    var usedAhead = sessions.renewed(session).orElseThrow();
    assertThat(sessions.ofCookie(sessions.cookie(ahead))).isPresent();
    clock.reset();
    assertThat(sessions.ofCookie(sessions.cookie(ahead))).isEmpty();
    assertThat(sessions.ofToken(sessions.token(ahead))).isEmpty();
    assertThat(sessions.ofCookie(sessions.cookie(usedAhead))).isEmpty();
    assertThat(sessions.ofCookie(sessions.cookie(session))).isPresent();
  }

  @Test
  void whatWasEndedWhileAClockWasBehindStaysEnded() {
    var other = sessions.begin(citizen, 0, UUID.randomUUID());
    clock.shift(Duration.ofDays(-10));
    here.end(session);
    here.raised(citizen.accountId(), accounts.raiseEpoch(citizen.accountId(), clock.instant()));
    clock.reset();
    here.follow();
    assertThat(sessions.ofToken(sessions.token(other))).isEmpty();
    assertThat(sessions.ofToken(sessions.token(session))).isEmpty();
    var nextEpoch = sessions.begin(citizen, 1, session.id());
    assertThat(sessions.ofToken(sessions.token(nextEpoch))).as("by its id").isEmpty();
  }

  @Test
  void oldEndsAreForgottenAndSoAreTheSessionsTheyEnded() {
    here.end(session);
    clock.shift(Duration.ofHours(30));
    here.forget();
    assertThat(store.endedSince(clock.instant().minus(Duration.ofDays(2))))
        .extracting(SessionStore.Ended::id)
        .doesNotContain(session.id());
    here.follow();
    assertThat(sessions.ofCookie(sessions.cookie(session))).isEmpty();
  }
}
