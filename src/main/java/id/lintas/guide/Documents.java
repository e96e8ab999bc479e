package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Picks from the office's rows what concerns one case. */
@Component
class Documents {
  private final Requirements requirements;

  Documents(Requirements requirements) {
    this.requirements = requirements;
  }

  /** The facts worth asking about; what follows from the case is not asked. */
  List<Fact> askable(Case applicant, OfficeId office, LocalDate on) {
    var settled = settled(applicant);
    return rows(applicant, office, on).stream()
        .map(Requirement::fact)
        .filter(fact -> fact != Fact.ALWAYS && !settled.contains(fact))
        .distinct()
        .toList();
  }

  List<Advice.Bring> bring(Case applicant, OfficeId office, Set<Fact> facts, LocalDate on) {
    var concerning = EnumSet.of(Fact.ALWAYS);
    concerning.addAll(facts);
    if (applicant.need() == Need.REPLACE) concerning.add(Fact.HAS_OLD_PASSPORT);
    return rows(applicant, office, on).stream()
        .filter(row -> concerning.contains(row.fact()))
        .collect(
            Collectors.groupingBy(
                row -> row.choiceGroup().isEmpty() ? "= " + row.code() : row.choiceGroup(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(Advice.Bring::new)
        .toList();
  }

  /** Whether there is an old passport is asked of adults with a first application only. */
  private static Set<Fact> settled(Case applicant) {
    return applicant.kind() == ApplicationKind.NEW
        ? EnumSet.noneOf(Fact.class)
        : EnumSet.of(Fact.HAS_OLD_PASSPORT);
  }

  private List<Requirement> rows(Case applicant, OfficeId office, LocalDate on) {
    var rows = requirements.inForce(office, applicant.kind(), on);
    var child = applicant.child().filter(kind -> kind != applicant.kind());
    if (child.isEmpty()) return rows;
    var ofAdults =
        requirements.inForce(office, ApplicationKind.NEW, on).stream()
            .filter(row -> row.fact() == Fact.ALWAYS)
            .map(Requirement::code)
            .collect(Collectors.toSet());
    var all = new ArrayList<Requirement>();
    var codes = new HashSet<String>();
    for (var row : rows) if (!ofAdults.contains(row.code()) && codes.add(row.code())) all.add(row);
    for (var row : requirements.inForce(office, child.get(), on))
      if (codes.add(row.code())) all.add(row);
    return all;
  }
}
