package id.lintas.booking;

import static id.lintas.booking.PartyRules.Rule.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.PartyRules.Fault;
import id.lintas.booking.PartyRules.Terms;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartyRulesTests {
  private static final LocalDate VISIT = LocalDate.parse("2026-11-30");
  private static final Terms USUAL = new Terms(5, false, false);

  private static Applicant person(
      int number,
      LocalDate born,
      boolean married,
      ApplicationKind kind,
      PassportType type,
      ValidityYears years) {
    var nik = Nik.of("167103%s%04d".formatted("170890", number));
    return new Applicant(
        Optional.empty(),
        PersonName.of("Rekaan"),
        nik,
        born,
        Sex.MALE,
        married,
        new Applicant.Wanted(kind, type, years));
  }

  private static List<PartyRules.Rule> rules(
      LocalDate born,
      boolean married,
      ApplicationKind kind,
      PassportType type,
      ValidityYears years,
      boolean sameDay,
      Terms terms) {
    var party = List.of(person(1, born, married, kind, type, years));
    return PartyRules.faults(party, VISIT, sameDay, terms).stream().map(Fault::rule).toList();
  }

  /**
   * Every age around a border, kind, booklet, and every office's terms, against the law's words.
   */
  @Test
  void holdsTheLawForEveryAgeKindAndBooklet() {
    var checked = 0;
    for (var age : List.of(0, 4, 5, 12, 16, 17, 19, 20, 21, 60, 100))
      for (var days : List.of(0, 1))
        for (var married : List.of(false, true))
          for (var kind : ApplicationKind.values())
            for (var type : PassportType.values())
              for (var years : ValidityYears.values())
                for (var sameDay : List.of(false, true))
                  for (var terms :
                      List.of(USUAL, new Terms(5, true, false), new Terms(5, false, true))) {
                    // one day before the birthday, and on it
                    var born = VISIT.minusYears(age).plusDays(days);
                    var expected = expected(born, married, kind, type, years, sameDay, terms);
                    assertThat(rules(born, married, kind, type, years, sameDay, terms))
                        .as("%s %s %s %s %s", born, married, kind, type, years)
                        .containsExactlyInAnyOrderElementsOf(expected);
                    checked++;
                  }
    assertThat(checked).isGreaterThan(11_000);
  }

  private static List<PartyRules.Rule> expected(
      LocalDate born,
      boolean married,
      ApplicationKind kind,
      PassportType type,
      ValidityYears years,
      boolean sameDay,
      Terms terms) {
    var faults = new java.util.ArrayList<PartyRules.Rule>();
    var mistyped = married && born.plusYears(12).isAfter(VISIT);
    var under17 = born.plusYears(17).isAfter(VISIT) && (!married || mistyped);
    if (mistyped) faults.add(MARRIED_AS_A_CHILD);
    else if (married && born.plusYears(19).isAfter(VISIT)) faults.add(MARRIAGE_UNPROVEN);
    var adultKind = kind == ApplicationKind.NEW || kind == ApplicationKind.REPLACE;
    if (born.isAfter(VISIT)) faults.add(BORN_AFTER_VISIT);
    if (adultKind && under17) faults.add(MUST_APPLY_AS_CHILD);
    if (kind == ApplicationKind.CHILD && !under17) faults.add(NO_LONGER_A_CHILD);
    if (kind == ApplicationKind.DUAL_NATIONALITY_CHILD) {
      if (!born.plusYears(21).isAfter(VISIT)) faults.add(NATIONALITY_CHOSEN);
      if (years == ValidityYears.TEN) faults.add(TEN_YEARS_DUAL);
    }
    if (years == ValidityYears.TEN && under17) faults.add(TEN_YEARS_TOO_YOUNG);
    var lostOrDamaged = kind == ApplicationKind.LOST || kind == ApplicationKind.DAMAGED;
    if (terms.unit() && lostOrDamaged) faults.add(NOT_AT_THIS_UNIT);
    if (sameDay && !adultKind) faults.add(NOT_ON_THE_SAME_DAY);
    var thin = type == PassportType.BIASA_24 && years == ValidityYears.TEN;
    if (thin || terms.electronicOnly() && type != PassportType.ELEKTRONIK)
      faults.add(NO_SUCH_BOOKLET);
    return faults;
  }

  @Test
  void anEarlyMarriageIsBelievedWithTheNumberOfItsCertificate() {
    for (var number : List.of("", "-", "....", "abcd", "1"))
      assertThat(rulesOfSixteen(number)).containsExactly(MARRIAGE_UNPROVEN);
    for (var number : List.of("0123/045/VII/2026", "AK 1671-2026-0004"))
      assertThat(rulesOfSixteen(number)).isEmpty();
  }

  private static List<PartyRules.Rule> rulesOfSixteen(String certificate) {
    var bare =
        person(
            1,
            VISIT.minusYears(16),
            true,
            ApplicationKind.NEW,
            PassportType.ELEKTRONIK,
            ValidityYears.TEN);
    var one =
        new Applicant(
            bare.person(),
            bare.name(),
            bare.nik(),
            bare.birthDate(),
            bare.sex(),
            true,
            certificate,
            bare.wanted());
    return PartyRules.faults(List.of(one), VISIT, false, USUAL).stream().map(Fault::rule).toList();
  }

  @Test
  void oneToFiveDifferentPeople() {
    var born = LocalDate.parse("1990-08-17");
    var six =
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                number ->
                    person(
                        number,
                        born,
                        false,
                        ApplicationKind.NEW,
                        PassportType.ELEKTRONIK,
                        ValidityYears.TEN))
            .toList();
    assertThat(PartyRules.faults(List.of(), VISIT, false, USUAL))
        .containsExactly(new Fault(0, NOBODY));
    assertThat(PartyRules.faults(six.subList(0, 5), VISIT, false, USUAL)).isEmpty();
    assertThat(PartyRules.faults(six, VISIT, false, USUAL)).containsExactly(new Fault(0, TOO_MANY));
    assertThat(PartyRules.faults(List.of(six.get(0), six.get(0)), VISIT, false, USUAL))
        .containsExactly(new Fault(2, TWICE));
  }

  @Test
  void aChildOfTheFamilyAppliesAsAChild() {
    var fitted =
        PartyRules.fitting(
            ApplicationKind.NEW,
            PassportType.ELEKTRONIK,
            ValidityYears.TEN,
            VISIT.minusYears(17).plusDays(1),
            false,
            VISIT);
    assertThat(fitted.kind()).isEqualTo(ApplicationKind.CHILD);
    assertThat(fitted.years()).isEqualTo(ValidityYears.FIVE);
    var ofAge =
        PartyRules.fitting(
            ApplicationKind.NEW,
            PassportType.ELEKTRONIK,
            ValidityYears.TEN,
            VISIT.minusYears(17),
            false,
            VISIT);
    assertThat(ofAge.kind()).isEqualTo(ApplicationKind.NEW);
  }
}
