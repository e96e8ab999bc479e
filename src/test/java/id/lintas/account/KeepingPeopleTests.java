package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.people.KeepingPeople;
import id.lintas.account.people.KeepingPeople.Outcome;
import id.lintas.account.people.PersonForm;
import id.lintas.notify.Inbox;
import id.lintas.sandbox.SamplePeople;
import id.lintas.sandbox.people.Resident;
import id.lintas.shared.Nik;
import id.lintas.shared.Sex;
import id.lintas.site.Form;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.StoredText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class KeepingPeopleTests {
  @Autowired private ApplicationContext context;
  @Autowired private KeepingPeople keeping;
  @Autowired private People people;
  @Autowired private SamplePeople sample;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private UUID account;

  @BeforeEach
  void signUp() {
    account = Citizens.of(context).with(0).accountId();
  }

  @Test
  void keepsAFamilyAsTheRegisterKnowsIt() {
    var family = sample.families().get(1);
    for (var resident : family) {
      var outcome = add(form(Relation.OTHER_FAMILY, resident));
      assertThat(((Outcome.Kept) outcome).person().registerCheck())
          .isEqualTo(RegisterCheck.MATCHES);
    }
    assertThat(people.people(account))
        .extracting(Person::nik)
        .containsExactlyElementsOf(family.stream().map(Resident::nik).toList());
    assertThat(StoredText.tablesWith(family.getFirst().nik().value(), jdbc)).isEmpty();
  }

  @Test
  void tellsWhatTheRegisterSaysToDifferingPapers() {
    for (var card : sample.differing()) {
      var form =
          form(Relation.OTHER_FAMILY, card.resident())
              .with(PersonForm.NAME, card.name().value())
              .with(PersonForm.YEAR, Integer.toString(card.birthDate().getYear()))
              .with(PersonForm.KEEP, "ya");
      var expected =
          switch (card.expected()) {
            case MATCHES -> RegisterCheck.MATCHES;
            case NAME_DIFFERS -> RegisterCheck.NAME_DIFFERS;
            case DATE_DIFFERS -> RegisterCheck.DATE_DIFFERS;
            case DEAD, UNKNOWN -> RegisterCheck.REFUSED;
          };
      assertThat(((Outcome.Kept) add(form)).person().registerCheck()).isEqualTo(expected);
    }
  }

  @Test
  void asksBeforeItKeepsANumberThatDiffersFromTheData() {
    var born = LocalDate.of(1990, 3, 31);
    var person = Citizens.person(Relation.SELF, born, Sex.MALE, RegisterCheck.WAITING);
    var form =
        PersonForm.of(person).with(PersonForm.DAY, "30").with(PersonForm.SEX, Sex.FEMALE.name());
    assertThat(((Outcome.Differs) add(form)).warnings())
        .containsExactlyInAnyOrder(Nik.Warning.OTHER_DATE, Nik.Warning.OTHER_SEX);
    assertThat(people.people(account)).isEmpty();
    assertThat(add(form.with(PersonForm.KEEP, "ya"))).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void aFormSentTwiceIsOnePerson() {
    var form = PersonForm.of(Citizens.adult(Relation.SELF, RegisterCheck.WAITING));
    var formId = UUID.randomUUID();
    var first = (Outcome.Kept) keeping.add(account, form, UUID.randomUUID(), formId);
    var second = (Outcome.Kept) keeping.add(account, form, UUID.randomUUID(), formId);
    assertThat(second.person().id()).isEqualTo(first.person().id());
    assertThat(people.people(account)).hasSize(1);
  }

  @Test
  void refusesANumberTwiceAnotherHoldersNumberAndASecondHolder() {
    var person = Citizens.adult(Relation.SELF, RegisterCheck.WAITING);
    assertThat(add(PersonForm.of(person))).isInstanceOf(Outcome.Kept.class);
    var again = PersonForm.of(person);
    assertThat(add(again)).isInstanceOf(Outcome.Refused.class);
    assertThat(again.fault(PersonForm.NIK)).isPresent();
    assertThat(again.fault(PersonForm.RELATION)).isPresent();
    var other = Citizens.of(context).with(0).accountId();
    var stolen = PersonForm.of(person);
    assertThat(keeping.add(other, stolen, UUID.randomUUID(), UUID.randomUUID()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(stolen.fault(PersonForm.NIK).orElseThrow().messageKey())
        .isEqualTo("account.person.nik.elsewhere");
    var family = PersonForm.of(person).with(PersonForm.RELATION, Relation.PARENT.name());
    assertThat(keeping.add(other, family, UUID.randomUUID(), UUID.randomUUID()))
        .isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void theRegisterGivesANumberToItsOwnerWhoeverEnteredItFirst() {
    var resident = sample.families().get(5).getFirst();
    var stranger = Citizens.of(context).with(0);
    var parked = (Outcome.Kept) keeping.add(stranger.accountId(), stolen(resident), id(), id());
    assertThat(parked.person().registerCheck()).isEqualTo(RegisterCheck.DIFFERS);
    var misspelt = form(Relation.SELF, resident).with(PersonForm.NAME, "Nama Salah Tulis");
    assertThat(add(misspelt)).isInstanceOf(Outcome.Refused.class);
    assertThat(fault(misspelt)).isEqualTo("account.person.nik.elsewhere");

    assertThat(((Outcome.Kept) add(form(Relation.SELF, resident))).person().registerCheck())
        .isEqualTo(RegisterCheck.MATCHES);
    var kept = people.person(stranger.accountId(), parked.person().id()).orElseThrow();
    assertThat(kept.registerCheck()).isEqualTo(RegisterCheck.CONFIRMED_ELSEWHERE);
    assertThat(inbox.latest(0))
        .anyMatch(
            one ->
                one.address().equals(stranger.address())
                    && one.subject().contains("milik pemegang akun lain"));
    var again = PersonForm.of(kept).with(PersonForm.ADDRESS, "Jalan Lain 3");
    assertThat(keeping.change(stranger.accountId(), kept.id(), again))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(fault(again)).isEqualTo("account.person.nik.confirmed");
  }

  @Test
  void ofTwoWhoAreRightAtOnceOneHasTheNumber() throws Exception {
    for (var resident : sample.families().get(6)) {
      var stranger = Citizens.of(context).with(0).accountId();
      assertThat(keeping.add(stranger, stolen(resident), id(), id()))
          .isInstanceOf(Outcome.Kept.class);
      var start = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var answers =
            IntStream.range(0, 4)
                .mapToObj(n -> Citizens.of(context).with(0).accountId())
                .map(
                    one ->
                        threads.submit(
                            () -> {
                              start.await();
                              return keeping.add(one, form(Relation.SELF, resident), id(), id());
                            }))
                .toList();
        start.countDown();
        var kept = 0;
        for (var answer : answers) if (answer.get() instanceof Outcome.Kept) kept++;
        assertThat(kept).isEqualTo(1);
      }
      assertThat(people.people(stranger).getFirst().registerCheck())
          .isEqualTo(RegisterCheck.CONFIRMED_ELSEWHERE);
    }
  }

  private static Form stolen(Resident resident) {
    return form(Relation.SELF, resident)
        .with(PersonForm.NAME, "Orang Asing")
        .with(PersonForm.FAMILY_CARD, "1671010101010001");
  }

  private static String fault(Form form) {
    return form.fault(PersonForm.NIK).orElseThrow().messageKey();
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  @Test
  void whoIsMarriedBefore19GivesTheNumberOfTheCertificateAndAChildIsNotMarried() {
    var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta")));
    for (var status : MaritalStatus.values()) {
      var married = status != MaritalStatus.NEVER_MARRIED;
      assertThat(fault(status, today.minusYears(19), "")).isEmpty();
      assertThat(fault(status, today.minusYears(19).plusDays(1), ""))
          .isEqualTo(married ? PersonForm.MARRIAGE_CERTIFICATE : "");
      assertThat(fault(status, today.minusYears(12), "tidak ada"))
          .isEqualTo(married ? PersonForm.MARRIAGE_CERTIFICATE : "");
      assertThat(fault(status, today.minusYears(12), "0123/045/VII/2026")).isEmpty();
      assertThat(fault(status, today.minusYears(12).plusDays(1), "0123/045/VII/2026"))
          .isEqualTo(married ? PersonForm.MARITAL : "");
    }
  }

  /** The field that keeps somebody of this birth date out; empty when they are kept. */
  private String fault(MaritalStatus status, LocalDate born, String certificate) {
    var person = Citizens.person(Relation.CHILD, born, Sex.FEMALE, RegisterCheck.WAITING);
    var form =
        PersonForm.of(person)
            .with(PersonForm.MARITAL, status.name())
            .with(PersonForm.MARRIAGE_CERTIFICATE, certificate);
    return add(form) instanceof Outcome.Kept ? "" : form.faults().getFirst().field();
  }

  @Test
  void anAccountHasAtMostTwentyPeople() {
    var full =
        Citizens.of(context)
            .withAll(
                java.util.stream.Stream.generate(
                        () -> Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.MATCHES))
                    .limit(20)
                    .toList())
            .accountId();
    var form = PersonForm.of(Citizens.adult(Relation.SELF, RegisterCheck.WAITING));
    assertThat(keeping.add(full, form, UUID.randomUUID(), UUID.randomUUID()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(people.people(full)).hasSize(20);
  }

  @Test
  void nobodyReachesThePeopleOfAnother() {
    var theirs = Citizens.of(context).with(1).people().getFirst();
    var form = PersonForm.of(theirs).with(PersonForm.NAME, "Orang Lain");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> keeping.change(account, theirs.id(), form))
        .isInstanceOf(KeepingPeople.Gone.class);
    keeping.remove(account, theirs.id());
    assertThat(people.person(account, theirs.id())).isEmpty();
    assertThat(StoredText.tablesWith(theirs.id().toString(), jdbc)).contains("account.person");
  }

  @Test
  void takesNamesAsTheyAreAndRefusesWhatIsNone() {
    for (var name : List.of("Sukarno", "Ai'nun", "M. Zein", "Abdul".repeat(20))) {
      var form =
          PersonForm.of(Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.WAITING))
              .with(PersonForm.NAME, name);
      assertThat(((Outcome.Kept) add(form)).person().name().value()).isEqualTo(name);
    }
    for (var name : List.of("", "7", "Abdul".repeat(20) + "a", "<b>")) {
      var form =
          PersonForm.of(Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.WAITING))
              .with(PersonForm.NAME, name);
      assertThat(add(form)).isInstanceOf(Outcome.Refused.class);
      assertThat(form.fault(PersonForm.NAME)).isPresent();
    }
  }

  private Outcome add(Form form) {
    return keeping.add(account, form, UUID.randomUUID(), UUID.randomUUID());
  }

  private static Form form(Relation relation, Resident resident) {
    return Form.empty()
        .with(PersonForm.RELATION, relation.name())
        .with(PersonForm.NAME, resident.name().value())
        .with(PersonForm.NIK, resident.nik().value())
        .with(PersonForm.BIRTH_PLACE, "Palembang")
        .with(PersonForm.DAY, Integer.toString(resident.birthDate().getDayOfMonth()))
        .with(PersonForm.MONTH, Integer.toString(resident.birthDate().getMonthValue()))
        .with(PersonForm.YEAR, Integer.toString(resident.birthDate().getYear()))
        .with(PersonForm.SEX, resident.sex().name())
        .with(PersonForm.MARITAL, MaritalStatus.NEVER_MARRIED.name())
        .with(PersonForm.ADDRESS, "Jalan Rekaan 1")
        .with(PersonForm.FAMILY_CARD, resident.familyCardNumber());
  }
}
