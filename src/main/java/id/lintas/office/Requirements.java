package id.lintas.office;

import id.lintas.office.store.RequirementStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What to bring, on a day, for a kind of application. */
@Component
public class Requirements {
  private final RequirementStore store;

  Requirements(RequirementStore store) {
    this.store = store;
  }

  /** Every row in force at the office on that day, in the order to show them. */
  public List<Requirement> inForce(OfficeId office, ApplicationKind kind, LocalDate on) {
    return store.inForce(office, kind, on);
  }

  /** Those that concern somebody of whom these facts are true. */
  public List<Requirement> of(
      OfficeId office, ApplicationKind kind, Set<Fact> facts, LocalDate on) {
    return inForce(office, kind, on).stream()
        .filter(one -> one.fact() == Fact.ALWAYS || facts.contains(one.fact()))
        .toList();
  }

  /** The facts worth asking about, in the order of the rows that depend on them. */
  public List<Fact> facts(OfficeId office, ApplicationKind kind, LocalDate on) {
    return inForce(office, kind, on).stream()
        .map(Requirement::fact)
        .filter(fact -> fact != Fact.ALWAYS)
        .distinct()
        .toList();
  }
}
