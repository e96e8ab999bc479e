package id.lintas.booking.desk.web;

import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the desk looks at before anybody waits in vain.
 *
 * @param always asked of everybody; of several in one line, one is enough
 * @param sometimes asked of some, as their circumstances are
 */
public record Papers(List<List<Bilingual>> always, List<Bilingual> sometimes) {
  static Papers of(List<Requirement> rows) {
    var lines = new LinkedHashMap<String, List<Bilingual>>();
    var sometimes = new ArrayList<Bilingual>();
    for (var row : rows) {
      if (row.fact() != Fact.ALWAYS) {
        sometimes.add(row.text());
        continue;
      }
      var line = row.choiceGroup().isEmpty() ? "row:" + row.code() : row.choiceGroup();
      lines.computeIfAbsent(line, group -> new ArrayList<>()).add(row.text());
    }
    return new Papers(lines.values().stream().map(List::copyOf).toList(), sometimes);
  }
}
