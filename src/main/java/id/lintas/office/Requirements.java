package id.lintas.office;

import id.lintas.office.store.RequirementStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** What the office asks for beyond the whole country, today or from a later day on. */
  public List<Requirement> own(OfficeId office, LocalDate today) {
    return Arrays.stream(ApplicationKind.values())
        .flatMap(kind -> own(office, kind, today))
        .toList();
  }

  /** What the whole country asks for on that day, in the order to show it. */
  public List<Requirement> ofTheCountry(ApplicationKind kind, LocalDate on) {
    return store.ofTheCountry(kind, on);
  }

  /** What is decided already and begins after that day, the earliest first. */
  public List<Coming> comingInTheCountry(ApplicationKind kind, LocalDate after) {
    return store.comingInTheCountry(kind, after);
  }

  /**
   * A change that is decided and has not begun.
   *
   * @param ends whether the document is no longer asked for then
   */
  public record Coming(Requirement row, boolean ends) {}

  private Stream<Requirement> own(OfficeId office, ApplicationKind kind, LocalDate today) {
    var now = store.inForce(office, kind, today).stream();
    var later =
        store.history(office, kind).stream().filter(row -> row.effectiveFrom().isAfter(today));
    return Stream.concat(now, later).filter(row -> row.office().filter(office::equals).isPresent());
  }
}
