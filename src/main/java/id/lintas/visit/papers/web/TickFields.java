package id.lintas.visit.papers.web;

import id.lintas.office.Fact;
import id.lintas.site.Form;
import id.lintas.visit.papers.PaperDocument;
import id.lintas.visit.papers.S04ExaminingDocuments.History;
import id.lintas.visit.papers.S04ExaminingDocuments.Sheet;
import id.lintas.visit.papers.Tick;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields in which an examiner ticks documents, by the document's code. */
final class TickFields {
  static final String ORIGINAL = "asli-";
  static final String COPY = "salin-";
  static final String NAME = "nama-";
  static final String WRITTEN = "tertulis-";
  static final String EXPLAINED = "penjelas-";
  static final String VERSION = "v-";
  static final String FACT = "fakta-";
  static final String FACT_BEFORE = "fakta-tadi-";
  private static final int LONGEST = 200;

  private TickFields() {}

  static Form of(Collection<Tick> ticks, Set<Fact> facts) {
    var form = Form.empty();
    for (var tick : ticks) {
      if (tick.original()) form.with(ORIGINAL + tick.code(), "ya");
      if (tick.copy()) form.with(COPY + tick.code(), "ya");
      form.with(NAME + tick.code(), tick.name().name());
      form.with(WRITTEN + tick.code(), tick.written());
      form.with(EXPLAINED + tick.code(), tick.explained());
      form.with(VERSION + tick.code(), String.valueOf(tick.version()));
    }
    for (var fact : facts) form.with(FACT + fact, "ya");
    return form;
  }

  /** A document is on the page when its version is. */
  static Sheet read(Form form, List<PaperDocument> asked, List<Fact> askable) {
    var ticks =
        asked.stream()
            .map(PaperDocument::code)
            .filter(code -> !form.value(VERSION + code).isEmpty())
            .map(code -> tick(form, code))
            .toList();
    return new Sheet(history(form, askable), ticks);
  }

  /** The page says what it showed: a fact it never showed is neither learnt nor denied. */
  private static History history(Form form, List<Fact> askable) {
    var learnt = EnumSet.noneOf(Fact.class);
    var denied = EnumSet.noneOf(Fact.class);
    for (var fact : askable) {
      var before = form.value(FACT_BEFORE + fact);
      var now = form.chosen(FACT + fact, "ya");
      if (now && !before.equals("ya")) learnt.add(fact);
      if (!now && before.equals("ya")) denied.add(fact);
    }
    return new History(learnt, denied);
  }

  private static Tick tick(Form form, String code) {
    var other = form.chosen(NAME + code, Tick.Name.OTHER.name());
    var same = form.chosen(NAME + code, Tick.Name.SAME.name());
    return new Tick(
        code,
        Math.max(0, Desk.number(form.value(VERSION + code))),
        form.chosen(ORIGINAL + code, "ya"),
        form.chosen(COPY + code, "ya"),
        other ? Tick.Name.OTHER : same ? Tick.Name.SAME : Tick.Name.NOT_READ,
        other ? bounded(form.value(WRITTEN + code)) : "",
        other ? bounded(form.value(EXPLAINED + code)) : "");
  }

  private static String bounded(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }
}
