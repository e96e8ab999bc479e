package id.lintas.visit.web;

import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.staff.Officer;
import id.lintas.visit.Happened;
import id.lintas.visit.Visit;
import id.lintas.visit.steps.Choice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what an officer wrote with an outcome. */
final class OutcomeForm {
  private static final String VERSION = "versi";

  private OutcomeForm() {}

  /** Of a field, where each outcome has a form of its own. */
  static String name(String outcome, String field) {
    return outcome + "-" + field;
  }

  /** The version of the visit that the page showed; -1 for anything else. */
  static int version(Form form) {
    try {
      return Integer.parseInt(form.value(VERSION));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** What is kept of it; the form then says what is missing. */
  static Map<String, String> said(Choice choice, Form form, LocalDate today) {
    var said = new HashMap<String, String>();
    for (var field : choice.fields()) {
      var name = name(choice.name(), field.name());
      var kept = field.kept(form.value(name));
      field
          .fault(kept, today)
          .ifPresentOrElse(key -> form.refuse(name, key), () -> said.put(field.name(), kept));
    }
    return said;
  }

  /**
   * Whether it is the very same as the last that happened, sent again because the answer got lost:
   * it is answered alike.
   */
  static boolean again(Visit visit, Happened last, Officer officer, String outcome, Form form) {
    return last.number() == visit.version()
        && last.number() == version(form) + 1
        && last.outcome().equals(outcome)
        && last.officer().equals(Optional.of(officer.id()))
        && last.said().entrySet().stream()
            .allMatch(said -> same(said.getValue(), form.value(name(outcome, said.getKey()))));
  }

  /** Capital letters and the way a day is written make no difference. */
  private static boolean same(String kept, String typed) {
    var day = TypedDay.dayFirst(typed);
    return kept.equalsIgnoreCase(typed) || day.isPresent() && day.equals(TypedDay.dayFirst(kept));
  }
}
