package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody has told the wizard so far; it lives in the address only. What cannot be read is
 * not answered.
 *
 * @param facts empty when not answered; an empty set when none is true
 * @param day when they mean to come and pay
 */
public record Answers(
    Optional<Who> who,
    Optional<Need> need,
    Optional<OfficeId> office,
    Optional<PassportType> type,
    Optional<ValidityYears> years,
    Optional<Set<Fact>> facts,
    boolean sameDay,
    Optional<LocalDate> day) {
  public static final String SAME_DAY = "percepatan";
  private static final String YES = "ya";

  public static Answers of(Map<String, List<String>> typed, Optional<LocalDate> day) {
    return new Answers(
        Tokens.read(Who.values(), Who::token, first(typed, Question.WHO.parameter())),
        Tokens.read(Need.values(), Need::token, first(typed, Question.NEED.parameter())),
        Optional.of(first(typed, Question.OFFICE.parameter()).toUpperCase(Locale.ROOT))
            .filter(OfficeId::isWellFormed)
            .map(OfficeId::of),
        Tokens.read(PassportType.values(), Tokens::of, first(typed, Question.TYPE.parameter())),
        Tokens.read(
            ValidityYears.values(),
            years -> String.valueOf(years.years()),
            first(typed, Question.YEARS.parameter())),
        facts(typed.getOrDefault(Question.FACTS.parameter(), List.of())),
        first(typed, SAME_DAY).equals(YES),
        day);
  }

  private static String first(Map<String, List<String>> typed, String name) {
    var values = typed.get(name);
    return values == null || values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
  }

  private static Optional<Set<Fact>> facts(List<String> typed) {
    if (typed.isEmpty()) return Optional.empty();
    var facts = EnumSet.noneOf(Fact.class);
    for (var token : typed) Tokens.read(Fact.values(), Tokens::of, token).ifPresent(facts::add);
    return Optional.of(facts);
  }

  public Answers withOffice(OfficeId id) {
    return new Answers(who, need, Optional.of(id), type, years, facts, sameDay, day);
  }

  Answers withPassport(Optional<PassportType> chosen, Optional<ValidityYears> valid) {
    return new Answers(who, need, office, chosen, valid, facts, sameDay, day);
  }

  Answers withFacts(Optional<Set<Fact>> known) {
    return new Answers(who, need, office, type, years, known, sameDay, day);
  }

  public Answers withSameDay(boolean wanted) {
    return new Answers(who, need, office, type, years, facts, wanted, day);
  }

  /** As if this was never answered. */
  public Answers without(Question question) {
    return new Answers(
        question == Question.WHO ? Optional.empty() : who,
        question == Question.NEED ? Optional.empty() : need,
        question == Question.OFFICE ? Optional.empty() : office,
        question == Question.TYPE ? Optional.empty() : type,
        question == Question.YEARS ? Optional.empty() : years,
        question == Question.FACTS ? Optional.empty() : facts,
        sameDay,
        day);
  }

  /** A name and a value of an address. */
  public record Parameter(String name, String value) {}

  /** Everything but the day; the same answers always give the same address. */
  public List<Parameter> parameters() {
    var all = new ArrayList<Parameter>();
    who.ifPresent(one -> all.add(new Parameter(Question.WHO.parameter(), one.token())));
    need.ifPresent(one -> all.add(new Parameter(Question.NEED.parameter(), one.token())));
    office.ifPresent(one -> all.add(new Parameter(Question.OFFICE.parameter(), one.value())));
    type.ifPresent(one -> all.add(new Parameter(Question.TYPE.parameter(), Tokens.of(one))));
    years.ifPresent(
        one -> all.add(new Parameter(Question.YEARS.parameter(), String.valueOf(one.years()))));
    facts.ifPresent(known -> known.forEach(one -> all.add(fact(Tokens.of(one)))));
    if (facts.filter(Set::isEmpty).isPresent()) all.add(fact(Tokens.NO_FACT));
    if (sameDay) all.add(new Parameter(SAME_DAY, YES));
    return all;
  }

  private static Parameter fact(String token) {
    return new Parameter(Question.FACTS.parameter(), token);
  }

  /** As the part of an address after the question mark; all of it is plain letters and signs. */
  public String query() {
    return parameters().stream()
        .map(one -> one.name() + "=" + one.value())
        .collect(Collectors.joining("&"));
  }
}
