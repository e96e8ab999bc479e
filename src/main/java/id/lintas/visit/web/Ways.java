package id.lintas.visit.web;

import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Happened;
import id.lintas.visit.OwnPages;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Move;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.steps.Choice;
import id.lintas.visit.steps.Steps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an officer may do with a visit where it stands, here or on pages of its own. */
@Component
class Ways {
  private static final String RECORDS = "/petugas/bap";
  private static final Set<String> DECIDED =
      Set.of(
          Outcome.Suspended.class.getSimpleName(),
          Outcome.Refused.class.getSimpleName(),
          Outcome.Cleared.class.getSimpleName(),
          Outcome.ClearedByForceMajeure.class.getSimpleName());

  private final Duties duties;
  private final List<OwnPages> own;

  Ways(Duties duties, List<OwnPages> own) {
    this.duties = duties;
    this.own = own;
  }

  /** What is said on the common page. */
  List<Choice> choices(Officer officer, Visit visit) {
    return Steps.open(visit, duties.roles(officer)).stream()
        .filter(choice -> own.stream().noneMatch(pages -> pages.says(visit, choice.outcome())))
        .toList();
  }

  /** Where the officer does the step, if it has pages of its own and is theirs to do. */
  Optional<OwnPages> own(Officer officer, Visit visit) {
    var roles = duties.roles(officer);
    return visit.sop().from(visit.step(), visit.hold()).stream()
        .flatMap(move -> pages(roles, visit, move).stream())
        .findFirst();
  }

  /** Where the officer makes this move, if it is theirs to make. */
  Optional<OwnPages> own(Officer officer, Visit visit, Move move) {
    return pages(duties.roles(officer), visit, move);
  }

  private Optional<OwnPages> pages(Set<Role> roles, Visit visit, Move move) {
    if (!(move.who() instanceof Actor.Officer(var role)) || !roles.contains(role))
      return Optional.empty();
    return own.stream()
        .filter(pages -> pages.step() == visit.step() && pages.hold() == visit.hold())
        .filter(pages -> pages.outcomes().contains(move.outcome()))
        .findFirst();
  }

  /** The address of the step's own pages, or of the record that an investigator writes. */
  Optional<String> elsewhere(Officer officer, Visit visit) {
    return own(officer, visit).map(pages -> pages.path(visit)).or(() -> record(officer, visit));
  }

  /** What an investigator writes moves nothing on, so that no row of the table leads there. */
  private Optional<String> record(Officer officer, Visit visit) {
    return visit.hold() == Hold.EXAMINATION && duties.holds(officer, Role.INVESTIGATOR)
        ? Optional.of(RECORDS + "/" + visit.folder())
        : Optional.empty();
  }

  boolean printsReceipt(Officer officer, Visit visit) {
    return ReceiptPages.due(visit) && ReceiptPages.prints(duties.roles(officer));
  }

  /**
   * Whether there is a decision of the head on paper for the applicant, and it is theirs to give.
   */
  boolean printsDecision(Officer officer, List<Happened> history) {
    return duties.holds(officer, Role.INFORMATION, Role.HEAD_OF_OFFICE)
        && history.stream()
            .anyMatch(one -> one.hold() == Hold.EXAMINATION && DECIDED.contains(one.outcome()));
  }
}
