package id.lintas.visit.papers;

import id.lintas.booking.Applicant;
import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What somebody has to show, out of the rows that the wizard and the ticket read: by kind, age,
 * marriage and history, with what the office asks for beyond the country.
 */
@Component
public class RequiredDocuments {
  /** Of somebody whom an early marriage makes a grown-up. */
  static final String EARLY_MARRIAGE = "EARLY_MARRIAGE";

  private static final String CARD = "KTP";
  private static final String INSTEAD_OF_CARD = "ABROAD";

  /** Rows that are things to do, each with a page of its own. */
  private static final Set<String> NO_PAPER = Set.of("INTERVIEW", "VIDEO_CALL");

  /** What follows from elsewhere is not asked for at the desk. */
  private static final Set<Fact> NOT_ASKED =
      EnumSet.of(
          Fact.ALWAYS, Fact.NAMES_DIFFER, Fact.PARENT_ABSENT, Fact.PARENTS_DIVORCED, Fact.GUARDIAN);

  private final Requirements requirements;
  private final MessageSource messages;

  RequiredDocuments(Requirements requirements, MessageSource messages) {
    this.requirements = requirements;
    this.messages = messages;
  }

  /** Whose documents these are, and on what day they are asked for. */
  public record Whose(OfficeId office, Applicant applicant, LocalDate on) {}

  /** What an officer or applicant has to say about the history, as far as rows depend on it. */
  public List<Fact> askable(Whose whose) {
    var settled = settled(whose.applicant().wanted().kind());
    return rows(whose).stream()
        .map(Requirement::fact)
        .filter(fact -> !NOT_ASKED.contains(fact) && !settled.contains(fact))
        .distinct()
        .toList();
  }

  /** In the order in which they are shown; alternatives follow each other. */
  public List<PaperDocument> of(Whose whose, Set<Fact> facts) {
    var holding = EnumSet.of(Fact.ALWAYS);
    holding.addAll(facts);
    holding.addAll(settled(whose.applicant().wanted().kind()));
    var documents = new ArrayList<PaperDocument>();
    for (var row : rows(whose))
      if (holding.contains(row.fact()))
        documents.add(PaperDocument.of(row, group(row, holding.contains(Fact.MOVING_ABROAD))));
    if (whose.applicant().marriage(whose.on()) == MarriageClaim.TO_BE_SHOWN)
      documents.add(earlyMarriage(whose.applicant()));
    return documents;
  }

  /** Who moves abroad handed the card in and shows the letter instead. */
  private static String group(Requirement row, boolean movingAbroad) {
    var card = row.code().equals(CARD) || row.code().equals(INSTEAD_OF_CARD);
    if (movingAbroad && card) return CARD;
    return row.choiceGroup().isEmpty() ? row.code() : row.choiceGroup();
  }

  private PaperDocument earlyMarriage(Applicant who) {
    var text = new Bilingual(marriage(who, Language.ID), marriage(who, Language.EN));
    return new PaperDocument(EARLY_MARRIAGE, text, EARLY_MARRIAGE, true, true, true);
  }

  private String marriage(Applicant who, Language language) {
    return messages.getMessage(
        "visit.papers.earlyMarriage",
        new Object[] {who.marriageCertificate()},
        Locale.forLanguageTag(language == Language.EN ? "en" : "id"));
  }

  /** Who replaces a passport has an old one. */
  private static Set<Fact> settled(ApplicationKind kind) {
    return kind == ApplicationKind.REPLACE
        ? EnumSet.of(Fact.HAS_OLD_PASSPORT)
        : EnumSet.noneOf(Fact.class);
  }

  private List<Requirement> rows(Whose whose) {
    var kind = whose.applicant().wanted().kind();
    var rows = ofKind(whose, kind);
    var child = kind == ApplicationKind.CHILD || kind == ApplicationKind.DUAL_NATIONALITY_CHILD;
    return child || !Minors.minor(whose.applicant(), whose.on()) ? rows : ofChild(whose, rows);
  }

  /** A child shows no card of its own, but what children show. */
  private List<Requirement> ofChild(Whose whose, List<Requirement> rows) {
    var ofAdults =
        ofKind(whose, ApplicationKind.NEW).stream()
            .filter(row -> row.fact() == Fact.ALWAYS && row.office().isEmpty())
            .map(Requirement::code)
            .collect(Collectors.toSet());
    var all = new ArrayList<Requirement>();
    var codes = new HashSet<String>();
    for (var row : rows) if (!ofAdults.contains(row.code()) && codes.add(row.code())) all.add(row);
    for (var row : ofKind(whose, ApplicationKind.CHILD)) if (codes.add(row.code())) all.add(row);
    return all;
  }

  private List<Requirement> ofKind(Whose whose, ApplicationKind kind) {
    return requirements.inForce(whose.office(), kind, whose.on()).stream()
        .filter(row -> !NO_PAPER.contains(row.code()))
        .toList();
  }
}
