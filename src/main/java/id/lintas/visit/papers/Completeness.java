package id.lintas.visit.papers;

import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.site.Wording;
import id.lintas.visit.Visit;
import id.lintas.visit.store.DocumentStore;
import id.lintas.visit.store.ExaminationStore;
import id.lintas.visit.store.FormStore;
import id.lintas.visit.store.ParentStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a visit's documents still lack: asked for, seen, agreed to by the parents, examined. */
@Component
public class Completeness {
  private static final Set<ApplicationKind> EXAMINED =
      EnumSet.of(ApplicationKind.LOST, ApplicationKind.DAMAGED, ApplicationKind.DATA_CHANGE);

  private final RequiredDocuments required;
  private final DocumentStore documents;
  private final FormStore forms;
  private final ParentStore parents;
  private final ExaminationStore examinations;
  private final VisitStore visits;
  private final MessageSource messages;
  private final Offices offices;
  private final Clock clock;

  Completeness(
      RequiredDocuments required,
      DocumentStore documents,
      FormStore forms,
      ParentStore parents,
      ExaminationStore examinations,
      VisitStore visits,
      MessageSource messages,
      Offices offices,
      Clock clock) {
    this.required = required;
    this.documents = documents;
    this.forms = forms;
    this.parents = parents;
    this.examinations = examinations;
    this.visits = visits;
    this.messages = messages;
    this.offices = offices;
    this.clock = clock;
  }

  /** By the day of arrival: who turns 17 on the way shows what was asked for then. */
  RequiredDocuments.Whose whose(Visit visit) {
    var arrived = offices.office(visit.office()).today(visit.arrived().at());
    return new RequiredDocuments.Whose(visit.office(), visit.applicant(), arrived);
  }

  List<Fact> askable(RequiredDocuments.Whose whose) {
    return required.askable(whose);
  }

  public List<Fact> askable(Visit visit) {
    return required.askable(whose(visit));
  }

  public Set<Fact> facts(Visit visit) {
    return documents.facts(visit);
  }

  public List<PaperDocument> asked(Visit visit) {
    var facts = EnumSet.noneOf(Fact.class);
    facts.addAll(documents.facts(visit));
    for (var one : parents.of(visit))
      switch (one.way()) {
        case CUSTODY -> facts.add(Fact.PARENTS_DIVORCED);
        case COURT -> facts.add(Fact.GUARDIAN);
        default -> {}
      }
    return required.of(whose(visit), facts);
  }

  public Map<String, Tick> seen(Visit visit) {
    return documents.ticks(visit);
  }

  /** Loss, damage and changed data are not issued before the head cleared them. */
  public boolean examinationFirst(Visit visit) {
    return EXAMINED.contains(visit.applicant().wanted().kind())
        && examinations.of(visit).stream().noneMatch(Examination::cleared);
  }

  /** By an earlier decision at this office, unless the head cleared this very application. */
  private Optional<LocalDate> suspendedUntil(Visit visit) {
    if (examinations.of(visit).stream().anyMatch(Examination::cleared)) return Optional.empty();
    var zone = offices.office(visit.office()).zone();
    return visits.ofPerson(visit.office(), visit.applicant().nik()).stream()
        .flatMap(earlier -> examinations.of(earlier).stream())
        .flatMap(one -> one.decided().stream())
        .flatMap(decided -> decided.suspendedUntil(zone).stream())
        .max(LocalDate::compareTo);
  }

  private Gap suspended(LocalDate until) {
    var text =
        new Bilingual(
            new Wording(messages, Language.ID).date(until),
            new Wording(messages, Language.EN).date(until));
    return new Gap(Gap.Kind.SUSPENDED, Gap.Kind.SUSPENDED.name(), text);
  }

  public List<Gap> gaps(Visit visit) {
    var who = visit.applicant();
    var gaps = new ArrayList<Gap>();
    var today = offices.office(visit.office()).today(clock.instant());
    var form = forms.of(visit);
    if (form.isEmpty() || !FormRules.faults(who, form.get(), today).isEmpty())
      gaps.add(Gap.of(Gap.Kind.FORM));
    gaps.addAll(new DocumentCheck(who.name(), seen(visit)).gaps(asked(visit)));
    if (Minors.minor(who, whose(visit).on())
        && ParentStatement.lacking(parents.of(visit)).isPresent())
      gaps.add(Gap.of(Gap.Kind.PARENTS));
    if (examinationFirst(visit)) gaps.add(Gap.of(Gap.Kind.EXAMINATION));
    suspendedUntil(visit)
        .filter(until -> until.isAfter(today))
        .map(this::suspended)
        .ifPresent(gaps::add);
    return gaps;
  }
}
