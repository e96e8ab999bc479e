package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.FormField;
import id.lintas.visit.papers.NotingParents;
import id.lintas.visit.papers.NotingParents.Noted;
import id.lintas.visit.papers.Parent;
import id.lintas.visit.papers.ParentStatement;
import id.lintas.visit.papers.S02FillingTheForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the parents of a minor agreed, and the statement they sign. */
@Controller
@Needs({Role.INFORMATION, Role.EXAMINER})
class ParentPages {
  private static final String PARENTS = Desk.VISITS + "/{folder}/orang-tua";

  private final Desk desk;
  private final NotingParents parents;
  private final S02FillingTheForm form;

  ParentPages(Desk desk, NotingParents parents, S02FillingTheForm form) {
    this.desk = desk;
    this.parents = parents;
    this.form = form;
  }

  @GetMapping(PARENTS)
  Object show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String siapa,
      @RequestParam(defaultValue = "") String cara) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var begun = !siapa.isEmpty() || !cara.isEmpty();
    var who = siapa.isEmpty() && !begun ? next(visit) : siapa;
    var typed = Form.empty().with("siapa", who).with("cara", cara);
    if (who.equals(Parent.GUARDIAN.name())) typed.with("cara", ParentStatement.Way.COURT.name());
    if (begun) chosen(typed);
    known(visit, who).ifPresent(name -> typed.with("nama", name));
    // they are called while the page is open
    if (cara.equals(ParentStatement.Way.CALL.name()))
      typed.with(ParentStatement.Field.DATE.key(), TypedDay.written(desk.today(visit)));
    return page(officer, visit, typed, Optional.empty());
  }

  /** Whoever is still missing. */
  private String next(Visit visit) {
    var there = parents.of(visit).stream().map(ParentStatement::parent).toList();
    if (!there.contains(Parent.FATHER)) return Parent.FATHER.name();
    return there.contains(Parent.MOTHER) ? "" : Parent.MOTHER.name();
  }

  private static boolean chosen(Form form) {
    var parent = one(Parent.class, form.value("siapa"));
    var way = one(ParentStatement.Way.class, form.value("cara"));
    if (parent.isEmpty()) form.refuse("siapa", "visit.parents.choose.who");
    if (way.isEmpty() || parent.isPresent() && !way.get().of(parent.get()))
      form.refuse("cara", "visit.parents.choose");
    return form.ok();
  }

  /** As the form has it, so that nobody types it twice. */
  private Optional<String> known(Visit visit, String who) {
    var sheet = form.read(visit);
    return switch (who) {
      case "FATHER" -> Optional.of(sheet.value(FormField.FATHER_NAME));
      case "MOTHER" -> Optional.of(sheet.value(FormField.MOTHER_NAME));
      default -> Optional.empty();
    };
  }

  private static <T extends Enum<T>> Optional<T> one(Class<T> type, String typed) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst();
  }

  @PostMapping(PARENTS)
  Object note(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var form = Form.of(typed);
    if (!chosen(form))
      return page(officer, visit, form, Optional.empty())
          .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var parent = one(Parent.class, form.value("siapa"));
    var way = one(ParentStatement.Way.class, form.value("cara"));
    var values = new HashMap<String, String>();
    for (var field : way.get().fields()) values.put(field.key(), form.value(field.key()));
    var statement = new ParentStatement(parent.get(), way.get(), values);
    return switch (parents.note(officer, visit.id(), statement)) {
      case Noted.Kept kept -> "redirect:" + Desk.address(visit) + "/orang-tua";
      case Noted.Faulty(var faults) -> {
        for (var field : way.get().fields())
          if (faults.get(field) != null) form.refuse(field.key(), faults.get(field));
        yield page(officer, visit, form, Optional.empty())
            .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      case Noted.Refused(var why) ->
          page(officer, desk.visit(officer, folder).orElse(visit), form, Optional.of(why))
              .status(HttpStatus.CONFLICT.value());
    };
  }

  @PostMapping(PARENTS + "/hapus")
  Object forget(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String siapa) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    one(Parent.class, siapa).ifPresent(parent -> parents.forget(officer, visit.id(), parent));
    return "redirect:" + Desk.address(visit) + "/orang-tua";
  }

  private View page(Officer officer, Visit visit, Form typed, Optional<Moved> refused) {
    var all = parents.of(visit);
    return desk.page(
        officer,
        visit,
        "parents",
        Map.of(
            "form", typed,
            "statements", all,
            "lacking", ParentStatement.lacking(all),
            "parent", one(Parent.class, typed.value("siapa")),
            "way", one(ParentStatement.Way.class, typed.value("cara")),
            "asked", parents.asked(visit),
            "open", this.form.open(visit)),
        refused);
  }

  @GetMapping(Desk.VISITS + "/{folder}/pernyataan")
  Object paper(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return desk.visit(officer, folder)
        .<Object>map(
            visit ->
                desk.paper(
                    officer,
                    visit,
                    "statement",
                    Map.of("sheet", form.read(visit), "statements", parents.of(visit))))
        .orElse("redirect:" + Desk.VISITS);
  }
}
