package id.lintas.account.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.AccountUse;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.account.PopulationRegister;
import id.lintas.account.RegisterAnswer;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.account.people.KeepingPeople.Outcome;
import id.lintas.account.store.AccountStore;
import id.lintas.account.store.PersonStore;
import id.lintas.audit.Audit;
import id.lintas.notify.Inbox;
import id.lintas.notify.Outbox;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How the register's answers are heard, also when they come late or not at all. */
@LintasTest
class RegisterTests {
  private static final PopulationRegister DOWN =
      (nik, name, birthDate, familyCard) -> new RegisterAnswer.Unavailable();
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** So late that the application's own job, on its own clock, never takes these people. */
  private static final Instant LATE = Instant.parse("2070-01-01T00:00:00Z");

  @Autowired private ApplicationContext context;
  @Autowired private PersonStore store;
  @Autowired private AccountStore accounts;
  @Autowired private People people;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private Audit audit;
  @Autowired private TransactionTemplate transaction;

  private final Clock late = Clock.fixed(LATE, ZoneOffset.UTC);

  @Test
  void eachAnswerHasItsMeaning() {
    Map.of(
            new RegisterAnswer.Matches(), RegisterCheck.MATCHES,
            new RegisterAnswer.NameDiffers(), RegisterCheck.NAME_DIFFERS,
            new RegisterAnswer.DateDiffers(), RegisterCheck.DATE_DIFFERS,
            new RegisterAnswer.Differs(), RegisterCheck.DIFFERS,
            new RegisterAnswer.Unknown(), RegisterCheck.REFUSED,
            new RegisterAnswer.Dead(), RegisterCheck.REFUSED,
            new RegisterAnswer.Unavailable(), RegisterCheck.WAITING)
        .forEach(
            (answer, check) ->
                assertThat(line((nik, name, date, card) -> answer).ask(somebody()))
                    .isEqualTo(check));
  }

  @Test
  void aSlowOrBrokenLineHoldsNobodyUp() {
    var never = new CountDownLatch(1);
    var slow =
        line(
            (nik, name, date, card) -> {
              try {
                never.await();
              } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
              }
              return new RegisterAnswer.Matches();
            });
    var before = System.nanoTime();
    assertThat(slow.ask(somebody())).isEqualTo(RegisterCheck.WAITING);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    var broken =
        line(
            (nik, name, date, card) -> {
              throw new IllegalStateException("cut");
            });
    assertThat(broken.ask(somebody())).isEqualTo(RegisterCheck.WAITING);
  }

  @Test
  void whoWaitedIsAskedAboutAgainAndToldWhatDiffers() {
    var citizen = Citizens.of(context).with(0);
    var added = add(citizen.accountId(), DOWN);
    assertThat(added.registerCheck()).isEqualTo(RegisterCheck.WAITING);
    again((nik, name, date, card) -> new RegisterAnswer.Unavailable(), LATE).askDue();
    assertThat(check(citizen, added)).isEqualTo(RegisterCheck.WAITING);
    again(
            (nik, name, date, card) ->
                nik.equals(added.nik())
                    ? new RegisterAnswer.NameDiffers()
                    : new RegisterAnswer.Matches(),
            LATE.plus(Duration.ofDays(1)))
        .askDue();
    assertThat(check(citizen, added)).isEqualTo(RegisterCheck.NAME_DIFFERS);
    assertThat(inbox.latest(0)).anyMatch(message -> message.address().equals(citizen.address()));
  }

  @Test
  void anAnswerAboutDataChangedMeanwhileIsNotBelieved() {
    var citizen = Citizens.of(context).with(0);
    var added = add(citizen.accountId(), DOWN);
    again(
            (nik, name, date, card) -> {
              if (nik.equals(added.nik())) {
                keeping(DOWN, List.of())
                    .change(
                        citizen.accountId(),
                        added.id(),
                        PersonForm.of(added).with(PersonForm.NAME, "Nama Baru"));
              }
              return new RegisterAnswer.Unknown();
            },
            LATE.plus(Duration.ofDays(2)))
        .askDue();
    assertThat(check(citizen, added)).isEqualTo(RegisterCheck.WAITING);
  }

  @Test
  void twoNodesAskAboutEachPersonOnce() throws InterruptedException {
    var citizen = Citizens.of(context).with(0);
    var waiting =
        IntStream.range(0, 12)
            .mapToObj(n -> add(citizen.accountId(), DOWN).nik())
            .collect(java.util.stream.Collectors.toSet());
    var asked = new ConcurrentHashMap<Object, AtomicInteger>();
    PopulationRegister register =
        (nik, name, date, card) -> {
          asked.computeIfAbsent(nik, one -> new AtomicInteger()).incrementAndGet();
          return new RegisterAnswer.Matches();
        };
    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (var node = 0; node < 2; node++) {
        nodes.submit(() -> again(register, LATE.plus(Duration.ofDays(3))).askDue());
      }
    }
    assertThat(Set.copyOf(asked.keySet())).containsAll(waiting);
    assertThat(asked.values()).allMatch(times -> times.get() == 1);
    assertThat(people.people(citizen.accountId()))
        .allMatch(person -> person.registerCheck() == RegisterCheck.MATCHES);
  }

  @Test
  void nameAndNumberStayWhileAPlaceIsHeld() {
    var citizen = Citizens.of(context).with(1);
    var person = citizen.people().getFirst();
    var keeping = keeping(DOWN, List.of(new Held()));
    var renamed = PersonForm.of(person).with(PersonForm.NAME, "Nama Lain");
    assertThat(keeping.change(citizen.accountId(), person.id(), renamed))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(renamed.fault(PersonForm.NAME)).isPresent();
    var moved = PersonForm.of(person).with(PersonForm.ADDRESS, "Jalan Lain 2");
    assertThat(keeping.change(citizen.accountId(), person.id(), moved))
        .isInstanceOf(Outcome.Kept.class);
    assertThat(keeping.remove(citizen.accountId(), person.id())).isFalse();
    assertThat(people.person(citizen.accountId(), person.id()).orElseThrow().address())
        .isEqualTo("Jalan Lain 2");
  }

  @Test
  void whoWasRightFirstStaysFirstAlthoughTheRegisterWasSilent() {
    var first = Citizens.of(context).with(0);
    var form = PersonForm.of(Citizens.adult(Relation.SELF, RegisterCheck.WAITING));
    var waiting = kept(add(keeping(DOWN, List.of()), first, form));
    assertThat(waiting.registerCheck()).isEqualTo(RegisterCheck.WAITING);

    var second = Citizens.of(context).with(0);
    assertThat(add(keeping(DOWN, List.of()), second, form)).isInstanceOf(Outcome.Refused.class);
    assertThat(fault(form)).isEqualTo("account.person.nik.unanswered");

    var answering = keeping((nik, name, date, card) -> new RegisterAnswer.Matches(), List.of());
    var again = PersonForm.of(waiting);
    assertThat(add(answering, second, again)).isInstanceOf(Outcome.Refused.class);
    assertThat(fault(again)).isEqualTo("account.person.nik.confirmed");
    assertThat(check(first, waiting)).isEqualTo(RegisterCheck.MATCHES);
  }

  @Test
  void aLiveBookingOfTheFirstIsLeftToTheOfficers() {
    var stranger = Citizens.of(context).with(0);
    var owner = Citizens.of(context).with(0);
    var form = PersonForm.of(Citizens.adult(Relation.SELF, RegisterCheck.WAITING));
    var parked = kept(add(keeping(DOWN, List.of()), stranger, form));
    PopulationRegister register =
        (nik, name, date, card) ->
            name.value().equals("Pemilik Sah")
                ? new RegisterAnswer.Matches()
                : new RegisterAnswer.Differs();
    var right = PersonForm.of(parked).with(PersonForm.NAME, "Pemilik Sah");
    assertThat(add(keeping(register, List.of(new Held())), owner, right))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(fault(right)).isEqualTo("account.person.nik.booked");
    assertThat(check(stranger, parked)).isEqualTo(RegisterCheck.DIFFERS);

    var freed = PersonForm.of(parked).with(PersonForm.NAME, "Pemilik Sah");
    assertThat(kept(add(keeping(register, List.of()), owner, freed)).registerCheck())
        .isEqualTo(RegisterCheck.MATCHES);
    assertThat(check(stranger, parked)).isEqualTo(RegisterCheck.CONFIRMED_ELSEWHERE);
  }

  private static Outcome add(
      KeepingPeople keeping, Citizens.SignedIn citizen, id.lintas.site.Form form) {
    return keeping.add(citizen.accountId(), form, UUID.randomUUID(), UUID.randomUUID());
  }

  private static Person kept(Outcome outcome) {
    return ((Outcome.Kept) outcome).person();
  }

  private static String fault(id.lintas.site.Form form) {
    return form.fault(PersonForm.NIK).orElseThrow().messageKey();
  }

  /** A booking, as far as this module knows one. */
  private static final class Held implements AccountUse {
    @Override
    public boolean underWay(UUID accountId) {
      return true;
    }

    @Override
    public List<Map<String, Object>> held(UUID accountId) {
      return List.of();
    }
  }

  private Person add(UUID accountId, PopulationRegister register) {
    var form = PersonForm.of(somebody());
    var outcome =
        keeping(register, List.of()).add(accountId, form, UUID.randomUUID(), UUID.randomUUID());
    return ((Outcome.Kept) outcome).person();
  }

  private RegisterCheck check(Citizens.SignedIn citizen, Person person) {
    return people.person(citizen.accountId(), person.id()).orElseThrow().registerCheck();
  }

  private KeepingPeople keeping(PopulationRegister register, List<AccountUse> uses) {
    var line = line(register);
    var owning =
        new OwningANumber(store, accounts, line, again(register, LATE), uses, outbox, audit);
    return new KeepingPeople(store, accounts, line, owning, uses, transaction, audit, late);
  }

  private AskingAgain again(PopulationRegister register, Instant now) {
    var clock = Clock.fixed(now.plus(Duration.ofHours(1)), ZoneOffset.UTC);
    return new AskingAgain(store, accounts, line(register), outbox, audit, transaction, clock);
  }

  private static RegisterLine line(PopulationRegister register) {
    return new RegisterLine(register, PATIENCE);
  }

  private static Person somebody() {
    return Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.WAITING);
  }
}
