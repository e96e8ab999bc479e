package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.office.Office;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Leads from a few answers to what to bring, pay and expect. Keeps nothing: the same answers on the
 * same day give the same advice. An answer that does not go with the earlier ones is asked again,
 * and what has one answer only is not asked.
 */
@Service
public class Wizard {
  private final Offices offices;
  private final OfficeSettings settings;
  private final Documents documents;
  private final Advising advising;
  private final Clock clock;

  Wizard(
      Offices offices,
      OfficeSettings settings,
      Documents documents,
      Advising advising,
      Clock clock) {
    this.offices = offices;
    this.settings = settings;
    this.documents = documents;
    this.advising = advising;
    this.clock = clock;
  }

  public Step next(Answers answers) {
    if (answers.who().isEmpty()) return new Step.AskWho(answers);
    if (answers.need().isEmpty()) return new Step.AskNeed(answers);
    var applicant = new Case(answers.who().get(), answers.need().get());
    var office = answers.office().flatMap(offices::find).filter(Office::listed);
    if (office.isEmpty()) return new Step.AskOffice(answers.without(Question.OFFICE));
    return atOffice(applicant, office.get(), answers.withOffice(office.get().id()));
  }

  /**
   * The answers with which the question before this one is asked again; empty at the first. What
   * was not asked, because it has one answer only, is passed over.
   */
  public Optional<Answers> before(Step step) {
    var questions = Question.values();
    var at = step.asks().map(Question::ordinal).orElse(questions.length);
    for (int earlier = at - 1; earlier >= 0; earlier--) {
      var open = Optional.of(questions[earlier]);
      var kept = step.answers().without(questions[earlier]);
      if (next(kept).asks().equals(open)) return Optional.of(kept);
    }
    return Optional.empty();
  }

  private Step atOffice(Case applicant, Office office, Answers answers) {
    var visit = advising.visit(office, answers.day(), office.today(clock.instant()));
    var types = types(applicant.who(), office, visit.day());
    var type = chosen(answers.type(), types);
    if (type.isEmpty())
      return new Step.AskType(answers.withPassport(type, answers.years()), office, types);
    var validities = validities(applicant.who(), type.get());
    var years = chosen(answers.years(), validities);
    var known = answers.withPassport(type, years);
    if (years.isEmpty()) return new Step.AskYears(known, office, validities);

    var askable = documents.askable(applicant, office.id(), visit.day());
    var facts = askable.isEmpty() ? Optional.of(Set.<Fact>of()) : answers.facts();
    if (facts.isEmpty()) return new Step.AskFacts(known, office, askable);
    var told = known.withFacts(facts.map(all -> among(all, askable)));
    return new Step.Advise(
        told, advising.advise(applicant, office, type.get(), years.get(), told, visit));
  }

  /** Twenty-four pages are issued to workers who leave for the first time, at every office. */
  private List<PassportType> types(Who who, Office office, LocalDate day) {
    var electronicOnly =
        settings.on(office.id(), day).text(Setting.BOOKLETS).equals("ELECTRONIC_ONLY");
    var types = EnumSet.of(PassportType.ELEKTRONIK);
    if (!electronicOnly) types.add(PassportType.BIASA_48);
    if (who == Who.WORKER) types.add(PassportType.BIASA_24);
    return List.copyOf(types);
  }

  /** Ten years from 17 on or when married (Permenkumham 18/2022, Art. 2A). */
  private static List<ValidityYears> validities(Who who, PassportType type) {
    return who.child() || type == PassportType.BIASA_24
        ? List.of(ValidityYears.FIVE)
        : List.of(ValidityYears.TEN, ValidityYears.FIVE);
  }

  private static <T> Optional<T> chosen(Optional<T> answer, List<T> options) {
    if (options.size() == 1) return Optional.of(options.getFirst());
    return answer.filter(options::contains);
  }

  private static Set<Fact> among(Set<Fact> facts, List<Fact> askable) {
    var kept = EnumSet.noneOf(Fact.class);
    facts.stream().filter(askable::contains).forEach(kept::add);
    return Collections.unmodifiableSet(kept);
  }
}
