package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.RequirementStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an office ask for a document of its own from a day on, and stop asking. What the whole
 * country asks for no office changes, and what held on a day that is over stays as it was.
 */
@Component
public class ChangingRequirements {
  private final RequirementStore store;
  private final Offices offices;
  private final Audit audit;
  private final Clock clock;

  ChangingRequirements(RequirementStore store, Offices offices, Audit audit, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why a change is refused. */
  public enum Refusal {
    NOT_THIS_OFFICES,
    IN_THE_PAST,
    NO_CODE,
    TEXT_LENGTH,
    NO_LEGAL_BASIS
  }

  /**
   * The same code and day again replaces what was decided.
   *
   * @param actor as the audit record names them
   */
  @Transactional
  public Optional<Refusal> ask(OfficeId office, Requirement row, String actor) {
    var refusal = refusal(office, row);
    if (refusal.isPresent()) return refusal;
    store.put(row, false);
    record("office.requirement-asked", office, row.kind(), row.code(), row.effectiveFrom(), actor);
    return Optional.empty();
  }

  /** From that day on the document is no longer asked for. */
  @Transactional
  public Optional<Refusal> stop(
      OfficeId office, ApplicationKind kind, String code, LocalDate from, String actor) {
    var own =
        store.inForce(office, kind, from).stream()
            .filter(row -> row.code().equals(code))
            .filter(row -> row.office().filter(office::equals).isPresent())
            .findFirst();
    if (own.isEmpty()) return Optional.of(Refusal.NOT_THIS_OFFICES);
    if (past(office, from)) return Optional.of(Refusal.IN_THE_PAST);
    store.put(own.get().from(from), true);
    record("office.requirement-stopped", office, kind, code, from, actor);
    return Optional.empty();
  }

  private Optional<Refusal> refusal(OfficeId office, Requirement row) {
    if (row.office().filter(office::equals).isEmpty()) return Optional.of(Refusal.NOT_THIS_OFFICES);
    if (past(office, row.effectiveFrom())) return Optional.of(Refusal.IN_THE_PAST);
    if (!RequirementRules.coded(row)) return Optional.of(Refusal.NO_CODE);
    if (!RequirementRules.worded(row)) return Optional.of(Refusal.TEXT_LENGTH);
    return RequirementRules.founded(row) ? Optional.empty() : Optional.of(Refusal.NO_LEGAL_BASIS);
  }

  private boolean past(OfficeId office, LocalDate day) {
    return day.isBefore(offices.office(office).today(clock.instant()));
  }

  private void record(
      String action,
      OfficeId office,
      ApplicationKind kind,
      String code,
      LocalDate from,
      String actor) {
    var object = "requirement:" + office + "/" + kind + "/" + code;
    audit.record(new Entry(actor, office, action, object, Map.of("from", from.toString())));
  }
}
