package id.lintas.booking.ticket;

import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.shared.ApplicationKind;
import id.lintas.site.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What to bring, once for all who apply for the same. */
final class BringList {
  private final Ticket ticket;
  private final Wording words;

  BringList(Ticket ticket, Wording words) {
    this.ticket = ticket;
    this.words = words;
  }

  List<Sheet.Bring> lists() {
    var byKind = new LinkedHashMap<ApplicationKind, List<Ticket.Part>>();
    for (var part : ticket.parts())
      byKind.computeIfAbsent(part.applicant().wanted().kind(), kind -> new ArrayList<>()).add(part);
    return byKind.values().stream().map(parts -> list(parts, byKind.size() > 1)).toList();
  }

  private Sheet.Bring list(List<Ticket.Part> parts, boolean named) {
    var names = parts.stream().map(part -> part.applicant().name().value()).toList();
    var heading = named ? words.t("ticket.bring.for", String.join(", ", names)) : "";
    var items = items(parts.getFirst().bring());
    items.addAll(marriages(parts));
    return new Sheet.Bring(
        heading,
        items.stream().filter(item -> item.condition().isEmpty()).toList(),
        items.stream().filter(item -> !item.condition().isEmpty()).toList());
  }

  /** Of those whom an early marriage makes grown-ups. */
  private List<Sheet.Item> marriages(List<Ticket.Part> parts) {
    return parts.stream()
        .filter(part -> part.marriageToBeShown(ticket.booking().slot().day()))
        .map(part -> words.t("ticket.bring.marriage", part.applicant().name().value()))
        .map(text -> new Sheet.Item("", List.of(text)))
        .toList();
  }

  private record Group(Fact fact, String choice) {}

  /** Rows of one choice group become one line, at the place of the first. */
  private List<Sheet.Item> items(List<Requirement> rows) {
    var groups = new LinkedHashMap<Group, List<String>>();
    for (var row : rows) {
      var choice = row.choiceGroup().isEmpty() ? "/" + row.code() : row.choiceGroup();
      groups
          .computeIfAbsent(new Group(row.fact(), choice), group -> new ArrayList<>())
          .add(row.text().in(words.language()));
    }
    var items = new ArrayList<Sheet.Item>();
    groups.forEach((group, texts) -> items.add(new Sheet.Item(condition(group.fact()), texts)));
    return items;
  }

  private String condition(Fact fact) {
    return fact == Fact.ALWAYS ? "" : words.t("ticket.fact." + fact);
  }
}
