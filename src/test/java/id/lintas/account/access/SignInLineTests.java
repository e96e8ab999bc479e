package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.account.session.Session;
import id.lintas.account.session.Sessions;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.SignInLineStore;
import id.lintas.audit.Audit;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.StoredText;
import id.lintas.vault.Signing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes over one database, behind a balancer that sends a browser to whichever it likes. */
@LintasTest
class SignInLineTests {
  private static final String WRONG = "bukan sandi yang benar";

  @Autowired private ApplicationContext context;
  @Autowired private AccountStore accounts;
  @Autowired private SignInLineStore store;
  @Autowired private Sessions sessions;
  @Autowired private Signing signing;
  @Autowired private Throttle throttle;
  @Autowired private Audit audit;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private Node here;
  private Node there;

  /** What one node has in its memory. */
  private final class Node {
    private final PasswordLane lane = new PasswordLane(1, 4, 100);
    private final LineNews news = new LineNews(store, clock);
    private final SignInLine line =
        new SignInLine(
            lane,
            accounts,
            sessions,
            signing,
            store,
            news,
            new SignInFigures(new SimpleMeterRegistry(), lane),
            clock,
            Duration.ZERO);
    private final SigningIn signingIn =
        new SigningIn(accounts, lane, line, throttle, sessions, audit);

    Answer signIn(String name, String password, String earlier) {
      var from = new SigningIn.From(new Network(UUID.randomUUID().toString()), Optional.empty());
      return signIn(name, password, earlier, from);
    }

    Answer signIn(String name, String password, String earlier, SigningIn.From from) {
      var entry = new SignInLine.Entry(UUID.randomUUID(), Errand.SIGN_IN, "/akun", earlier);
      return signingIn.signIn(name, password, from, entry);
    }

    Answer ask(String ticket) {
      return line.ask(ticket).orElseThrow().answer();
    }

    Answer askUntilOver(String ticket) {
      var answer = ask(ticket);
      while (answer instanceof Answer.Waiting) {
        Thread.onSpinWait();
        answer = ask(ticket);
      }
      return answer;
    }
  }

  @BeforeEach
  void start() {
    here = new Node();
    there = new Node();
  }

  @AfterEach
  void stop() {
    here.lane.close();
    there.lane.close();
    here.news.leave();
    there.news.leave();
  }

  @Test
  void eachNodeSaysHowLongAndAnyOfThemSignsIn() throws Exception {
    var citizen = Citizens.of(context).with(0);
    Answer.Waiting waiting;
    try (var busy = new BusyLane(here.lane, 1)) {
      ticket(here.signIn("siapa-saja", WRONG, ""));
      waiting = (Answer.Waiting) here.signIn(citizen.citizen().username(), Citizens.PASSWORD, "");
      assertThat(waiting.ahead()).isOne();
      assertThat(waiting.remaining()).isPositive();
      assertThat(((Answer.Waiting) here.ask(waiting.ticket())).ahead()).isOne();
      assertThat(((Answer.Waiting) there.ask(waiting.ticket())).ahead()).isOne();
      assertThat(StoredText.tablesWith(Citizens.PASSWORD, jdbc)).isEmpty();
      assertThat(waiting.toString()).doesNotContain(waiting.ticket());
    }
    var session = session(there.askUntilOver(waiting.ticket()));
    assertThat(session.citizen()).isEqualTo(citizen.citizen());
    assertThat(sessions.ofCookie(sessions.cookie(session))).isPresent();
    // an answer lost on its way is fetched again: the same session, wherever. The node that did
    // the work may take a moment longer to know than those that read of it
    assertThat(session(here.askUntilOver(waiting.ticket())).id()).isEqualTo(session.id());
  }

  @Test
  void aTicketIsSpentOnceItsAnswerHasArrived() throws Exception {
    var ticket = waitedFor(Citizens.of(context).with(0).citizen().username(), Citizens.PASSWORD);
    assertThat(here.askUntilOver(ticket)).isInstanceOf(Answer.SignedIn.class);
    jdbc.sql(
            "update account.sign_in_outcome set collected_at = collected_at - interval '2 minutes'"
                + " where ticket = :id")
        .param("id", here.line.ask(ticket).orElseThrow().ticket().id())
        .update();
    assertThat(here.ask(ticket)).isInstanceOf(Answer.Lost.class);
    assertThat(there.ask(ticket)).isInstanceOf(Answer.Lost.class);
  }

  @Test
  void aWrongPasswordIsToldAfterTheWait() throws Exception {
    var ticket = waitedFor(Citizens.of(context).with(0).citizen().username(), WRONG);
    assertThat(there.askUntilOver(ticket)).isInstanceOf(Answer.Refused.class);
    assertThat(here.ask(ticket)).isInstanceOf(Answer.Refused.class);
    var nobody = waitedFor("tidak-ada", WRONG);
    assertThat(there.askUntilOver(nobody)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void whoWaitedAtANodeThatStoppedIsToldSo() throws Exception {
    try (var busy = new BusyLane(here.lane, 1)) {
      var ticket = ticket(here.signIn("siapa-saja", WRONG, ""));
      assertThat(there.ask(ticket)).isInstanceOf(Answer.Waiting.class);
      // killed: it cannot say good-bye, it falls silent
      jdbc.sql(
              "update account.sign_in_node set seen_at = seen_at - interval '1 minute' where node = :n")
          .param("n", here.news.node())
          .update();
      assertThat(there.ask(ticket)).isInstanceOf(Answer.Lost.class);
      here.news.tellAll();
      assertThat(there.ask(ticket)).isInstanceOf(Answer.Waiting.class);
      here.news.leave();
      assertThat(there.ask(ticket)).isInstanceOf(Answer.Lost.class);
    }
  }

  @Test
  void firstComeFirstServed() throws Exception {
    var order = new ArrayList<Integer>();
    var tickets = new ArrayList<String>();
    try (var busy = new BusyLane(here.lane, 1)) {
      for (var n = 0; n < 10; n++) {
        var mine = n;
        tickets.add(ticket(here.line.enter(hashed(() -> order.add(mine)), entry(""))));
      }
    }
    tickets.forEach(here::askUntilOver);
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void whoTypesAgainKeepsTheirPlace() throws Exception {
    var citizen = Citizens.of(context).with(0);
    var name = citizen.citizen().username();
    String again;
    try (var busy = new BusyLane(here.lane, 1)) {
      var first = ticket(here.signIn(name, WRONG, ""));
      ticket(here.signIn("siapa-saja", WRONG, ""));
      var second = (Answer.Waiting) here.signIn(name, Citizens.PASSWORD, first);
      assertThat(second.ahead()).isZero();
      assertThat(here.lane.seated()).isEqualTo(2);
      again = second.ticket();
    }
    assertThat(session(here.askUntilOver(again)).citizen()).isEqualTo(citizen.citizen());
  }

  @Test
  void aNewPasswordEndsWhatTheOldOneWaitsFor() throws Exception {
    var citizen = Citizens.of(context).with(0);
    String ticket;
    try (var busy = new BusyLane(here.lane, 1)) {
      ticket = ticket(here.signIn(citizen.citizen().username(), Citizens.PASSWORD, ""));
      accounts.raiseEpoch(citizen.accountId(), clock.instant());
    }
    assertThat(there.askUntilOver(ticket)).isInstanceOf(Answer.Lost.class);
  }

  @Test
  void guessesAreCountedBeforeTheyWait() throws Exception {
    var citizen = Citizens.of(context).with(0);
    var name = citizen.citizen().username();
    var from = new SigningIn.From(new Network(UUID.randomUUID().toString()), Optional.empty());
    try (var busy = new BusyLane(here.lane, 1)) {
      for (var n = 0; n < 4; n++) ticket(here.signIn(name, WRONG + n, "", from));
      assertThatThrownBy(() -> here.signIn(name, Citizens.PASSWORD, "", from))
          .isInstanceOf(Throttle.Wait.class);
      assertThatThrownBy(() -> there.signIn(name, Citizens.PASSWORD, "", from))
          .isInstanceOf(Throttle.Wait.class);
    }
  }

  @Test
  void whoIsSetBackKeepsTheirPlaceAndIsHeardLater() throws Exception {
    var order = java.util.Collections.synchronizedList(new java.util.ArrayList<String>());
    var late =
        ticket(
            here.line.enter(
                hashed(() -> order.add("late")), entry(""), java.time.Duration.ofSeconds(1)));
    here.line.enter(hashed(() -> order.add("soon")), entry(""));
    assertThat(there.askUntilOver(late)).isInstanceOf(Answer.Refused.class);
    assertThat(order).containsExactly("soon", "late");
  }

  @Test
  void aLineIsNoLongerThanItMayBe() throws Exception {
    try (var busy = new BusyLane(here.lane, 1)) {
      for (var n = 0; n < 100; n++) here.line.enter(hashed(() -> {}), entry(""));
      assertThatThrownBy(() -> here.line.enter(hashed(() -> {}), entry("")))
          .isInstanceOf(PasswordLane.Full.class);
      assertThat(here.line.size()).isEqualTo(100);
    }
  }

  @Test
  void aFailureIsNoWaitForever() throws Exception {
    String ticket;
    try (var busy = new BusyLane(here.lane, 1)) {
      ticket =
          ticket(
              here.line.enter(
                  hashes -> {
                    throw new IllegalStateException("broken");
                  },
                  entry("")));
    }
    assertThat(here.askUntilOver(ticket)).isInstanceOf(Answer.Lost.class);
    assertThat(here.line.size()).isZero();
  }

  @Test
  void whatIsNoTicketOfOursIsNone() {
    for (var forged : List.of("", "x", "x.y", signing.sign("account.cookie", "a|b|c|d|e|f"))) {
      assertThat(here.line.ask(forged)).isEmpty();
    }
  }

  @Test
  void aQuietLaneAnswersAtOnceAndWritesNothingForOthers() {
    var citizen = Citizens.of(context).with(0);
    var patient =
        new SignInLine(
            here.lane,
            accounts,
            sessions,
            signing,
            store,
            here.news,
            new SignInFigures(new SimpleMeterRegistry(), here.lane),
            clock,
            Duration.ofMinutes(1));
    var signingIn = new SigningIn(accounts, here.lane, patient, throttle, sessions, audit);
    var from = new SigningIn.From(new Network(UUID.randomUUID().toString()), Optional.empty());
    var before = outcomes();
    var entry = entry("");
    var answer = signingIn.signIn(citizen.citizen().username(), Citizens.PASSWORD, from, entry);
    assertThat(session(answer).id()).isEqualTo(entry.session());
    assertThat(outcomes()).isEqualTo(before);
  }

  private String waitedFor(String name, String password) throws Exception {
    try (var busy = new BusyLane(here.lane, 1)) {
      return ticket(here.signIn(name, password, ""));
    }
  }

  private long outcomes() {
    return jdbc.sql("select count(*) from account.sign_in_outcome").query(Long.class).single();
  }

  private static Attempt.Work hashed(Runnable then) {
    return hashes -> {
      then.run();
      return Optional::empty;
    };
  }

  private static SignInLine.Entry entry(String earlier) {
    return new SignInLine.Entry(UUID.randomUUID(), Errand.SIGN_IN, "/akun", earlier);
  }

  private static String ticket(Answer answer) {
    return ((Answer.Waiting) answer).ticket();
  }

  private static Session session(Answer answer) {
    return ((Answer.SignedIn) answer).session();
  }
}
