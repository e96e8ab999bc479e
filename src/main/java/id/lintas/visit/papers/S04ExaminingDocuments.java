package id.lintas.visit.papers;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Fact;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.DocumentStore;
import id.lintas.visit.store.ReturnStore;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each document is ticked and the name on it compared; then the visit goes on, is given back with a
 * list, or is examined on record. Of two who tick one document at once the second is told.
 */
@Component
public class S04ExaminingDocuments {
  private final VisitStore visits;
  private final DocumentStore documents;
  private final ReturnStore returns;
  private final Completeness completeness;
  private final MovingOn moving;
  private final Duties duties;
  private final Offices offices;
  private final OfficeSettings settings;
  private final Audit audit;
  private final Clock clock;

  S04ExaminingDocuments(
      VisitStore visits,
      DocumentStore documents,
      ReturnStore returns,
      Completeness completeness,
      MovingOn moving,
      Duties duties,
      Offices offices,
      OfficeSettings settings,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.documents = documents;
    this.returns = returns;
    this.completeness = completeness;
    this.moving = moving;
    this.duties = duties;
    this.offices = offices;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Examined {
    /**
     * @param overtaken documents of which somebody else said something meanwhile; theirs is kept
     */
    record Kept(List<String> overtaken) implements Examined {}

    record Incomplete(List<Gap> gaps) implements Examined {}

    /** There is nothing to be given back for. */
    record NothingMissing() implements Examined {}

    record Gone(Visit visit) implements Examined {}

    record Refused(Moved why) implements Examined {}
  }

  /** What an examiner ticked, and what they changed of the history. */
  public record Sheet(History history, List<Tick> ticks) {}

  /**
   * Only what somebody changed, so that a page from before another's change takes nothing of it
   * back.
   */
  public record History(Set<Fact> learnt, Set<Fact> denied) {
    public static final History UNCHANGED = new History(Set.of(), Set.of());

    Set<Fact> after(Set<Fact> before) {
      var after = EnumSet.noneOf(Fact.class);
      after.addAll(before);
      after.addAll(learnt);
      after.removeAll(denied);
      return after;
    }
  }

  @Transactional
  public Examined save(Officer officer, UUID id, Sheet sheet) {
    var found = visits.lock(officer.office(), id);
    var refused = refused(officer, found);
    if (refused.isPresent()) return new Examined.Refused(refused.get());
    var visit = found.orElseThrow();
    var now = clock.instant();
    tell(officer, visit, sheet.history());
    var asked = completeness.asked(visit).stream().map(PaperDocument::code).toList();
    var stored = documents.ticks(visit);
    var overtaken = new ArrayList<String>();
    var changed = new ArrayList<String>();
    for (var tick : sheet.ticks()) {
      if (!asked.contains(tick.code())) continue;
      var before = stored.getOrDefault(tick.code(), Tick.none(tick.code()));
      if (before.says(tick)) continue;
      if (before.version() != tick.version()) overtaken.add(tick.code());
      else {
        documents.save(visit, tick.version(tick.version() + 1), officer.id(), now);
        changed.add(tick.code());
      }
    }
    if (!changed.isEmpty())
      record(
          officer,
          visit,
          "visit.documents.examined",
          Map.of("documents", String.join(" ", changed)));
    return new Examined.Kept(overtaken);
  }

  private void tell(Officer officer, Visit visit, History history) {
    var before = documents.facts(visit);
    var after = history.after(before);
    after.retainAll(completeness.askable(visit));
    if (after.equals(before)) return;
    documents.facts(visit, after);
    record(officer, visit, "visit.history.told", Map.of("facts", names(after)));
  }

  private static String names(Set<Fact> facts) {
    return facts.stream().map(Fact::name).collect(Collectors.joining(" "));
  }

  @Transactional
  public Examined complete(Officer officer, UUID id, int version) {
    var found = visits.lock(officer.office(), id);
    var refused = refused(officer, found);
    if (refused.isPresent()) return new Examined.Refused(refused.get());
    var gaps = completeness.gaps(found.orElseThrow());
    if (!gaps.isEmpty()) return new Examined.Incomplete(gaps);
    return moved(
        officer, new MovingOn.Said(id, version, new Outcome.DocumentsComplete(), Map.of()));
  }

  /** With what is missing now and what the examiner writes beside it. */
  @Transactional
  public Examined giveBack(Officer officer, UUID id, int version, String note) {
    var found = visits.lock(officer.office(), id);
    var refused = refused(officer, found);
    if (refused.isPresent()) return new Examined.Refused(refused.get());
    var visit = found.orElseThrow();
    var missing =
        completeness.gaps(visit).stream().filter(gap -> gap.kind().ofApplicant()).toList();
    if (missing.isEmpty() && note.isBlank()) return new Examined.NothingMissing();
    var said = note.isBlank() ? Map.<String, String>of() : Map.of("catatan", note);
    var answer =
        moved(officer, new MovingOn.Said(id, version, new Outcome.DocumentsMissing(), said));
    if (answer instanceof Examined.Gone)
      returns.add(visit, list(visit, missing, note), officer.id());
    return answer;
  }

  private Returned list(Visit visit, List<Gap> missing, String note) {
    var now = clock.instant();
    var today = offices.office(visit.office()).today(now);
    var days = settings.on(visit.office(), today).number(Setting.RETURN_DAYS);
    var number = returns.last(visit).map(Returned::number).orElse(0) + 1;
    return new Returned(number, today.plusDays(days), now, missing, note);
  }

  public Optional<Returned> lastReturned(Visit visit) {
    return returns.last(visit);
  }

  /** To be examined on record, with the reason. */
  @Transactional
  public Examined doubt(Officer officer, UUID id, int version, String why) {
    return moved(
        officer, new MovingOn.Said(id, version, new Outcome.Doubted(), Map.of("catatan", why)));
  }

  private Examined moved(Officer officer, MovingOn.Said told) {
    return switch (moving.move(officer, told)) {
      case Moved.Done(var now) -> new Examined.Gone(now);
      case Moved other -> new Examined.Refused(other);
    };
  }

  private Optional<Moved> refused(Officer officer, Optional<Visit> found) {
    if (found.isEmpty()) return Optional.of(new Moved.NoSuchVisit());
    var visit = found.get();
    if (visit.step() != SopStep.S04_EXAMINE_DOCUMENTS || visit.hold() != Hold.NONE)
      return Optional.of(
          new Moved.Stale(
              visit,
              moving.history(visit.office(), visit.id()).stream().reduce((one, next) -> next)));
    return duties.holds(officer, Role.EXAMINER)
        ? Optional.empty()
        : Optional.of(new Moved.WrongRole(new Actor.Officer(Role.EXAMINER)));
  }

  private void record(Officer officer, Visit visit, String what, Map<String, String> details) {
    audit.record(new Entry(officer.actor(), visit.office(), what, "visit:" + visit.id(), details));
  }
}
