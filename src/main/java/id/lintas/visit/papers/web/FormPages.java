package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.FormField;
import id.lintas.visit.papers.FormRules;
import id.lintas.visit.papers.FormSheet;
import id.lintas.visit.papers.Minors;
import id.lintas.visit.papers.NotingParents;
import id.lintas.visit.papers.S02FillingTheForm;
import id.lintas.visit.papers.S02FillingTheForm.Saved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

/** The form (Perdim 11) at the desk and on paper, and the slip of the yellow folder. */
@Controller
@Needs({Role.INFORMATION, Role.EXAMINER})
class FormPages {
  static final String FORM = Desk.VISITS + "/{folder}/formulir";
  static final String SLIP = Desk.VISITS + "/{folder}/map";
  private static final String SHEET = "lembar";
  private static final String DO = "tindak";

  private final Desk desk;
  private final S02FillingTheForm filling;
  private final NotingParents parents;

  FormPages(Desk desk, S02FillingTheForm filling, NotingParents parents) {
    this.desk = desk;
    this.filling = filling;
    this.parents = parents;
  }

  @GetMapping(FORM)
  Object form(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String simpan) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var sheet = filling.read(visit);
    return page(officer, visit, typed(sheet), new Shown(sheet, !simpan.isEmpty(), List.of()));
  }

  /**
   * What the page says beside the form.
   *
   * @param theirs the fields in which somebody else saved something different meanwhile
   */
  record Shown(FormSheet sheet, boolean saved, List<FormField> theirs) {}

  private static Form typed(FormSheet sheet) {
    var form = Form.empty();
    for (var field : FormField.values()) form.with(field.key(), sheet.value(field));
    return form;
  }

  private static FormSheet sheet(Form form, int version) {
    var values = new HashMap<String, String>();
    for (var field : FormField.values()) {
      var typed = form.value(field.key());
      if (!typed.isEmpty()) values.put(field.key(), typed);
    }
    return new FormSheet(version, values);
  }

  @PostMapping(FORM)
  Object save(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var form = Form.of(typed);
    var sheet = sheet(form, Math.max(0, Desk.number(form.value(SHEET))));
    var saved =
        form.value(DO).equals("lengkap")
            ? filling.complete(officer, visit.id(), Desk.version(form), sheet)
            : filling.save(officer, visit.id(), sheet);
    return switch (saved) {
      case Saved.Kept(var kept) -> "redirect:" + Desk.address(visit) + "/formulir?simpan=ya";
      case Saved.Complete(var moved) -> "redirect:" + Desk.address(moved) + "/map";
      case Saved.Incomplete(var kept, var faults) -> {
        faults.forEach((field, key) -> form.refuse(field.key(), key));
        yield page(officer, visit, form, new Shown(kept, true, List.of()))
            .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      case Saved.Overtaken(var theirs) ->
          page(officer, visit, form, new Shown(theirs, false, different(sheet, theirs)))
              .status(HttpStatus.CONFLICT.value());
      case Saved.Refused(var why) -> refused(officer, folder, visit, new Refused(form, why));
    };
  }

  private record Refused(Form form, Moved why) {}

  private View refused(Officer officer, String folder, Visit before, Refused refused) {
    var visit = desk.visit(officer, folder).orElse(before);
    // what was typed may have been kept before the visit turned out to be elsewhere
    var shown = new Shown(filling.read(visit), false, List.of());
    return page(officer, visit, refused.form(), shown, Optional.of(refused.why()))
        .status(HttpStatus.CONFLICT.value());
  }

  private static List<FormField> different(FormSheet mine, FormSheet theirs) {
    var fields = new ArrayList<FormField>();
    for (var field : FormField.values())
      if (!mine.value(field).equals(theirs.value(field))) fields.add(field);
    return fields;
  }

  private View page(Officer officer, Visit visit, Form form, Shown shown) {
    return page(officer, visit, form, shown, Optional.empty());
  }

  private View page(Officer officer, Visit visit, Form form, Shown shown, Optional<Moved> refused) {
    var needed = FormRules.needed(visit.applicant(), shown.sheet(), desk.today(visit));
    return desk.page(
        officer,
        visit,
        "form",
        Map.of(
            "form", form,
            "sheet", shown.sheet(),
            "saved", shown.saved(),
            "theirs", shown.theirs(),
            "needed", needed,
            "open", filling.open(visit),
            "minor", parents.asked(visit)),
        refused);
  }

  @GetMapping(FORM + "/cetak")
  Object print(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return desk.visit(officer, folder)
        .<Object>map(
            visit ->
                desk.paper(
                    officer,
                    visit,
                    "formPaper",
                    Map.of(
                        "sheet", filling.read(visit),
                        "minor", Minors.minor(visit.applicant(), desk.today(visit)))))
        .orElse("redirect:" + Desk.VISITS);
  }

  @GetMapping(SLIP)
  Object slip(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return desk.visit(officer, folder)
        .<Object>map(
            visit ->
                desk.paper(
                    officer, visit, "slip", Map.of("parentsLacking", parents.lacking(visit))))
        .orElse("redirect:" + Desk.VISITS);
  }
}
