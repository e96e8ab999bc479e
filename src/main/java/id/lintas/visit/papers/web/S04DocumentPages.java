package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Completeness;
import id.lintas.visit.papers.Gap;
import id.lintas.visit.papers.S04ExaminingDocuments;
import id.lintas.visit.papers.S04ExaminingDocuments.Examined;
import id.lintas.visit.papers.Uploads;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
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

/** The documents of one person, ticked one by one, and the list of what is missing. */
@Controller
@Needs(Role.EXAMINER)
class S04DocumentPages {
  private static final String DOCUMENTS = Desk.VISITS + "/{folder}/berkas";
  private static final String RETURNED = Desk.VISITS + "/{folder}/kembali";
  private static final String DO = "tindak";
  private static final String NOTE = "catatan";
  private static final String DOUBT = "ragu";
  private static final int DOUBT_MIN = 10;

  private final Desk desk;
  private final S04ExaminingDocuments examining;
  private final Completeness completeness;
  private final Uploads uploads;

  S04DocumentPages(
      Desk desk, S04ExaminingDocuments examining, Completeness completeness, Uploads uploads) {
    this.desk = desk;
    this.examining = examining;
    this.completeness = completeness;
    this.uploads = uploads;
  }

  @GetMapping(DOCUMENTS)
  Object show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String simpan) {
    return desk.visit(officer, folder)
        .<Object>map(visit -> page(officer, visit, stored(visit), Shown.saved(!simpan.isEmpty())))
        .orElse("redirect:" + Desk.VISITS);
  }

  private Form stored(Visit visit) {
    return TickFields.of(completeness.seen(visit).values(), completeness.facts(visit));
  }

  /**
   * What the page says beside the documents.
   *
   * @param overtaken documents of which somebody else said something meanwhile
   */
  private record Shown(
      boolean saved, List<String> overtaken, List<Gap> gaps, Optional<Moved> refused) {
    static Shown saved(boolean saved) {
      return new Shown(saved, List.of(), List.of(), Optional.empty());
    }

    static Shown gaps(List<Gap> gaps) {
      return new Shown(false, List.of(), gaps, Optional.empty());
    }
  }

  /** Whatever is wanted, what was ticked is kept first. */
  @PostMapping(DOCUMENTS)
  Object save(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var form = Form.of(typed);
    var sheet = TickFields.read(form, completeness.asked(visit), completeness.askable(visit));
    return switch (examining.save(officer, visit.id(), sheet)) {
      case Examined.Kept(var overtaken) when overtaken.isEmpty() -> next(officer, visit, form);
      case Examined.Kept(var overtaken) ->
          page(
                  officer,
                  visit,
                  stored(visit),
                  new Shown(false, overtaken, List.of(), Optional.empty()))
              .status(HttpStatus.CONFLICT.value());
      case Examined other -> answered(officer, visit, form, other);
    };
  }

  private Object next(Officer officer, Visit visit, Form form) {
    var version = Desk.version(form);
    return switch (form.value(DO)) {
      case "lengkap" ->
          answered(officer, visit, form, examining.complete(officer, visit.id(), version));
      case "kembali" -> {
        var note = form.value(NOTE);
        var answer = examining.giveBack(officer, visit.id(), version, note);
        yield answer instanceof Examined.Gone(var now)
            ? "redirect:" + Desk.address(now) + "/kembali"
            : answered(officer, visit, form, answer);
      }
      case "bap" -> doubted(officer, visit, form, version);
      default -> "redirect:" + Desk.address(visit) + "/berkas?simpan=ya";
    };
  }

  private Object doubted(Officer officer, Visit visit, Form form, int version) {
    var why = form.value(DOUBT);
    if (why.length() < DOUBT_MIN) {
      form.refuse(DOUBT, "visit.docs.doubt.fault");
      return again(officer, visit, form, Shown.saved(false));
    }
    return answered(officer, visit, form, examining.doubt(officer, visit.id(), version, why));
  }

  private Object answered(Officer officer, Visit visit, Form form, Examined answer) {
    return switch (answer) {
      case Examined.Gone(var now) -> "redirect:" + Desk.VISITS + "?selesai=" + now.folder();
      case Examined.Incomplete(var gaps) -> again(officer, visit, form, Shown.gaps(gaps));
      case Examined.NothingMissing nothing ->
          again(officer, visit, form.refuse(NOTE, "visit.docs.nothingMissing"), Shown.saved(false));
      case Examined.Refused(var why) -> {
        var now = desk.visit(officer, visit.folder().toString()).orElse(visit);
        var shown = new Shown(false, List.of(), List.of(), Optional.of(why));
        yield page(officer, now, stored(now), shown).status(HttpStatus.CONFLICT.value());
      }
      case Examined.Kept kept -> throw new IllegalStateException("kept, and nothing was asked");
    };
  }

  /** The ticks as they are kept now, with their versions, beside what was typed in words. */
  private View again(Officer officer, Visit visit, Form typed, Shown shown) {
    var form = stored(visit).with(NOTE, typed.value(NOTE)).with(DOUBT, typed.value(DOUBT));
    typed.faults().forEach(fault -> form.refuse(fault.field(), fault.messageKey()));
    return page(officer, visit, form, shown).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private View page(Officer officer, Visit visit, Form form, Shown shown) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("documents", completeness.asked(visit));
    model.put("facts", completeness.askable(visit));
    model.put("uploads", uploads.of(Uploads.Whose.of(visit)));
    model.put("examinationFirst", completeness.examinationFirst(visit));
    model.put("open", visit.step() == SopStep.S04_EXAMINE_DOCUMENTS && visit.hold() == Hold.NONE);
    model.put("saved", shown.saved());
    model.put("overtaken", shown.overtaken());
    model.put("gaps", shown.gaps());
    return desk.page(officer, visit, "documents", model, shown.refused());
  }

  /** The list that goes with the applicant. */
  @GetMapping(RETURNED)
  @Needs({Role.EXAMINER, Role.INFORMATION})
  Object list(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    var last = examining.lastReturned(visit);
    if (last.isEmpty()) return "redirect:" + Desk.address(visit);
    return desk.paper(officer, visit, "returned", Map.of("returned", last.get()));
  }
}
