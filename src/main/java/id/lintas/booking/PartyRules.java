package id.lintas.booking;

import id.lintas.account.RegisterCheck;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.Nik;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who may apply for what, by age on the day of the visit (Permenkumham 8/2014 amended by 18/2022;
 * UU 12/2006 for children of two nationalities).
 */
public final class PartyRules {
  static final int OF_AGE = 17;
  static final int CHOOSES_NATIONALITY = 21;

  private PartyRules() {}

  public enum Rule {
    NOBODY,
    TOO_MANY,
    /** The same NIK stands twice in the party. */
    TWICE,
    /** Below 17 and not married: applies as a child. */
    MUST_APPLY_AS_CHILD,
    /** 17 or married: no longer applies as a child. */
    NO_LONGER_A_CHILD,
    /** The choice of a nationality is due at 21. */
    NATIONALITY_CHOSEN,
    /** Ten years from 17 on, or married. */
    TEN_YEARS_TOO_YOUNG,
    /** A child of two nationalities gets at most five years. */
    TEN_YEARS_DUAL,
    /** There is no booklet of this type and validity, or this office does not issue it. */
    NO_SUCH_BOOKLET,
    /** Ready on the same day are first and replaced passports only. */
    NOT_ON_THE_SAME_DAY,
    /** Lost and damaged passports are examined at the main office. */
    NOT_AT_THIS_UNIT,
    /** The register does not know the NIK, or knows its holder as dead. */
    REGISTER_REFUSED,
    /** So little agrees with the register that the NIK may be anybody's. */
    REGISTER_DIFFERS,
    /** The register confirmed the NIK for the holder of another account. */
    CONFIRMED_ELSEWHERE,
    /** Married before 19: only with the number of the certificate. */
    MARRIAGE_UNPROVEN,
    /** Nobody below 12 is married. */
    MARRIED_AS_A_CHILD,
    BORN_AFTER_VISIT
  }

  /** A rule that the person at this position, counted from 1, does not meet; 0 for the party. */
  public record Fault(int position, Rule rule) {}

  /** What the register's answer has against booking somebody. */
  public static Optional<Rule> against(RegisterCheck check) {
    return switch (check) {
      case WAITING, MATCHES, NAME_DIFFERS, DATE_DIFFERS -> Optional.empty();
      case DIFFERS -> Optional.of(Rule.REGISTER_DIFFERS);
      case REFUSED -> Optional.of(Rule.REGISTER_REFUSED);
      case CONFIRMED_ELSEWHERE -> Optional.of(Rule.CONFIRMED_ELSEWHERE);
    };
  }

  /**
   * What the office lays down.
   *
   * @param unit whether it is a service unit of another office
   */
  public record Terms(int partyMax, boolean electronicOnly, boolean unit) {}

  public static List<Fault> faults(
      List<Applicant> party, LocalDate visit, boolean sameDay, Terms terms) {
    var faults = new ArrayList<Fault>();
    if (party.isEmpty()) faults.add(new Fault(0, Rule.NOBODY));
    if (party.size() > terms.partyMax()) faults.add(new Fault(0, Rule.TOO_MANY));
    var seen = new HashSet<Nik>();
    for (int i = 0; i < party.size(); i++) {
      var position = i + 1;
      if (!seen.add(party.get(i).nik())) faults.add(new Fault(position, Rule.TWICE));
      rules(party.get(i), visit, sameDay, terms)
          .forEach(rule -> faults.add(new Fault(position, rule)));
    }
    return faults;
  }

  private static List<Rule> rules(
      Applicant applicant, LocalDate visit, boolean sameDay, Terms terms) {
    var rules = new ArrayList<Rule>();
    if (applicant.birthDate().isAfter(visit)) rules.add(Rule.BORN_AFTER_VISIT);
    var age = Period.between(applicant.birthDate(), visit).getYears();
    var child = child(applicant.birthDate(), applicant.married(), visit);
    switch (applicant.marriage(visit)) {
      case PLAIN -> {}
      case TO_BE_SHOWN -> {
        if (!MarriageClaim.numbered(applicant.marriageCertificate()))
          rules.add(Rule.MARRIAGE_UNPROVEN);
      }
      case TYPING_FAULT -> rules.add(Rule.MARRIED_AS_A_CHILD);
    }
    var wanted = applicant.wanted();
    switch (wanted.kind()) {
      case NEW, REPLACE -> {
        if (child) rules.add(Rule.MUST_APPLY_AS_CHILD);
      }
      case CHILD -> {
        if (!child) rules.add(Rule.NO_LONGER_A_CHILD);
      }
      case DUAL_NATIONALITY_CHILD -> {
        if (age >= CHOOSES_NATIONALITY) rules.add(Rule.NATIONALITY_CHOSEN);
        if (wanted.years() == ValidityYears.TEN) rules.add(Rule.TEN_YEARS_DUAL);
      }
      case LOST, DAMAGED -> {
        if (terms.unit()) rules.add(Rule.NOT_AT_THIS_UNIT);
      }
      case DATA_CHANGE -> {}
    }
    if (wanted.years() == ValidityYears.TEN && child) rules.add(Rule.TEN_YEARS_TOO_YOUNG);
    if (!booklet(wanted, terms)) rules.add(Rule.NO_SUCH_BOOKLET);
    if (sameDay && !sameDayPossible(wanted.kind())) rules.add(Rule.NOT_ON_THE_SAME_DAY);
    return rules;
  }

  /** Below 17 and not married; of a status that is a typing fault nothing follows. */
  private static boolean child(LocalDate birthDate, boolean married, LocalDate visit) {
    var age = Period.between(birthDate, visit).getYears();
    var grownUp = married && MarriageClaim.of(true, birthDate, visit) != MarriageClaim.TYPING_FAULT;
    return age < OF_AGE && !grownUp;
  }

  private static boolean booklet(Applicant.Wanted wanted, Terms terms) {
    if (terms.electronicOnly() && wanted.type() != PassportType.ELEKTRONIK) return false;
    return wanted.type() != PassportType.BIASA_24 || wanted.years() == ValidityYears.FIVE;
  }

  private static boolean sameDayPossible(ApplicationKind kind) {
    return kind == ApplicationKind.NEW || kind == ApplicationKind.REPLACE;
  }

  /** What somebody of this age applies for when the wish was a first or a replaced passport. */
  public static Applicant.Wanted fitting(
      ApplicationKind kind,
      PassportType type,
      ValidityYears years,
      LocalDate birthDate,
      boolean married,
      LocalDate visit) {
    var child = child(birthDate, married, visit);
    var asChild =
        child && (kind == ApplicationKind.NEW || kind == ApplicationKind.REPLACE)
            ? ApplicationKind.CHILD
            : kind;
    return new Applicant.Wanted(asChild, type, child ? ValidityYears.FIVE : years);
  }
}
