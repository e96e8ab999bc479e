package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.ListsSeen;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Deciding;
import id.lintas.visit.papers.Deciding.Decided;
import id.lintas.visit.papers.Examination;
import id.lintas.visit.papers.Investigating;
import id.lintas.visit.sop.Hold;
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

/** The head's own decisions: what waits for one, and what was decided. */
@Controller
@Needs(Role.HEAD_OF_OFFICE)
class DecisionPages {
  static final String DECISIONS = "/petugas/putusan";
  private static final String ONE = DECISIONS + "/{folder}";
  private static final String LETTER = Desk.VISITS + "/{folder}/putusan";
  private static final String DECISION = "putusan";
  private static final String MONTHS = "bulan";
  private static final String REASON = "alasan";

  private final Desk desk;
  private final Deciding deciding;
  private final Investigating investigating;
  private final ListsSeen lists;

  DecisionPages(Desk desk, Deciding deciding, Investigating investigating, ListsSeen lists) {
    this.lists = lists;
    this.desk = desk;
    this.deciding = deciding;
    this.investigating = investigating;
  }

  @GetMapping(DECISIONS)
  View list(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String selesai) {
    lists.by(officer, "decisions");
    var open = investigating.undecided(officer.office());
    var signed = open.stream().filter(one -> one.examination().signedAt().isPresent()).toList();
    return View.of(
        "id/lintas/visit/papers/web/decisions",
        Map.of(
            "ready", signed,
            "unready", open.size() - signed.size(),
            "own", deciding.own(officer.office(), officer.id()),
            "done", desk.visit(officer, selesai),
            "zone", desk.zone(officer),
            "today", desk.today(officer)));
  }

  @GetMapping(ONE)
  Object show(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return desk.visit(officer, folder)
        .filter(visit -> investigating.last(visit).isPresent())
        .<Object>map(visit -> page(officer, visit, Form.empty(), Optional.empty()))
        .orElse("redirect:" + DECISIONS);
  }

  @PostMapping(ONE)
  Object decide(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + DECISIONS;
    var form = Form.of(typed);
    var decision = ExaminationPages.decision(form.value(DECISION));
    if (decision.isEmpty())
      return page(officer, visit, form.refuse(DECISION, "visit.decide.choose"), Optional.empty())
          .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var wish =
        new Deciding.Wish(decision.get(), Desk.number(form.value(MONTHS)), form.value(REASON));
    return switch (deciding.decide(officer, visit.id(), Desk.version(form), wish)) {
      case Decided.Done(var now) -> "redirect:" + DECISIONS + "?selesai=" + now.folder();
      case Decided.Faulty(var faults) -> {
        faults.forEach((field, key) -> form.refuse(field, key));
        yield page(officer, visit, form, Optional.empty())
            .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      case Decided.NoRecord none -> refused(officer, visit, form, "visit.decide.noRecord");
      case Decided.OwnRecord own -> refused(officer, visit, form, "visit.decide.ownRecord");
      case Decided.Refused(var why) ->
          page(officer, desk.visit(officer, folder).orElse(visit), form, Optional.of(why))
              .status(HttpStatus.CONFLICT.value());
    };
  }

  /** For whom it was decided; without what was asked and answered. */
  @GetMapping(LETTER)
  @Needs({Role.HEAD_OF_OFFICE, Role.INFORMATION})
  Object letter(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + Desk.VISITS;
    return investigating
        .last(visit)
        .flatMap(Examination::decided)
        .<Object>map(
            decided ->
                desk.paper(
                    officer,
                    visit,
                    "decisionLetter",
                    Map.of(
                        "decided", decided, "until", decided.suspendedUntil(desk.zone(officer)))))
        .orElse("redirect:" + Desk.address(visit));
  }

  private View refused(Officer officer, Visit visit, Form form, String why) {
    return page(officer, visit, form.refuse(DECISION, why), Optional.empty())
        .status(HttpStatus.CONFLICT.value());
  }

  private View page(Officer officer, Visit visit, Form form, Optional<Moved> refused) {
    var examination = investigating.last(visit).orElseThrow();
    var model = new HashMap<String, Object>();
    model.put("examination", examination);
    model.put("form", form);
    model.put("why", investigating.doubt(visit));
    model.put("own", examination.writtenBy(officer.id()));
    model.put("open", visit.hold() == Hold.EXAMINATION);
    model.put("choices", List.copyOf(ExaminationPages.decisions()));
    return desk.page(officer, visit, "decision", model, refused);
  }
}
