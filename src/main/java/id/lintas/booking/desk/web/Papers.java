package id.lintas.booking.desk.web;

import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import java.util.List;

/**
 * What the desk looks at before anybody waits in vain.
 *
 * @param always asked of everybody
 * @param sometimes asked of some, as their circumstances are
 */
public record Papers(List<Bilingual> always, List<Bilingual> sometimes) {
  static Papers of(List<Requirement> rows) {
    return new Papers(
        rows.stream().filter(one -> one.fact() == Fact.ALWAYS).map(Requirement::text).toList(),
        rows.stream().filter(one -> one.fact() != Fact.ALWAYS).map(Requirement::text).toList());
  }
}
