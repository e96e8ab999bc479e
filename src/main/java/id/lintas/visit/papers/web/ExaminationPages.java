package id.lintas.visit.papers.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.Usernames;
import id.lintas.visit.ListsSeen;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.Examination;
import id.lintas.visit.papers.ExaminationRecord;
import id.lintas.visit.papers.Investigating;
import id.lintas.visit.papers.Investigating.Written;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Where an investigator puts on record what was asked, answered and found (BAP). */
@Controller
@Needs(Role.INVESTIGATOR)
class ExaminationPages {
  static final String EXAMINATIONS = "/petugas/bap";
  private static final String ONE = EXAMINATIONS + "/{folder}";
  private static final String QUESTION = "tanya-";
  private static final String ANSWER = "jawab-";
  private static final String FINDINGS = "temuan";
  private static final String RECOMMENDATION = "usul";
  private static final String BECAUSE = "alasan";

  /** Empty rows below what was written. */
  private static final int MORE = 2;

  private final Desk desk;
  private final Investigating investigating;
  private final ListsSeen lists;
  private final Usernames usernames;

  ExaminationPages(Desk desk, Investigating investigating, ListsSeen lists, Usernames usernames) {
    this.lists = lists;
    this.desk = desk;
    this.usernames = usernames;
    this.investigating = investigating;
  }

  @GetMapping(EXAMINATIONS)
  Object list(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String map) {
    var scanned = desk.visit(officer, map).filter(one -> investigating.last(one).isPresent());
    if (scanned.isPresent()) return "redirect:" + address(scanned.get());
    lists.by(officer, "examinations");
    var form = Form.empty().with("map", map);
    if (!map.isEmpty()) form.refuse("map", "visit.bap.notHere");
    var page =
        View.of(
            "id/lintas/visit/papers/web/examinations",
            Map.of(
                "form", form,
                "cases", investigating.undecided(officer.office()),
                "zone", desk.zone(officer),
                "today", desk.today(officer)));
    return map.isEmpty() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  static String address(Visit visit) {
    return EXAMINATIONS + "/" + visit.folder();
  }

  @GetMapping(ONE)
  Object show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String simpan) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + EXAMINATIONS;
    return investigating
        .last(visit)
        .<Object>map(one -> page(officer, visit, one, fields(one.record()), simpan))
        .orElse("redirect:" + EXAMINATIONS);
  }

  @PostMapping(ONE)
  Object write(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + EXAMINATIONS;
    var form = Form.of(typed);
    var version = Desk.version(form);
    var record = record(form);
    var written =
        form.value("tindak").equals("tutup")
            ? investigating.signOff(officer, visit.id(), version, record)
            : investigating.write(officer, visit.id(), version, record);
    return switch (written) {
      case Written.Kept kept -> "redirect:" + address(visit) + "?simpan=ya";
      case Written.SignedOff signed -> "redirect:" + address(visit) + "?simpan=tutup";
      case Written.Faulty(var now, var faults) -> {
        var again = fields(now.record());
        faults.forEach((field, key) -> again.refuse(field, key));
        yield page(officer, visit, now, again, "").status(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      // what they typed stays on the page, beside what is kept
      case Written.Overtaken(var theirs) when theirs.isPresent() ->
          page(officer, visit, theirs.get(), form, "didahului").status(HttpStatus.CONFLICT.value());
      case Written.Overtaken none -> "redirect:" + EXAMINATIONS;
      case Written.NotTheirs not -> "redirect:" + EXAMINATIONS;
    };
  }

  private static Form fields(ExaminationRecord record) {
    var form = Form.empty();
    for (int i = 0; i < record.answers().size(); i++)
      form.with(QUESTION + i, record.answers().get(i).question())
          .with(ANSWER + i, record.answers().get(i).answer());
    var recommended = record.recommendation();
    return form.with(FINDINGS, record.findings())
        .with(RECOMMENDATION, recommended == null ? "" : recommended.name())
        .with(BECAUSE, record.because());
  }

  /** Rows that nobody filled in are left out. */
  private static ExaminationRecord record(Form form) {
    var answers = new ArrayList<ExaminationRecord.Answer>();
    for (int i = 0; i < ExaminationRecord.ANSWERS_MAX; i++) {
      var one = new ExaminationRecord.Answer(form.value(QUESTION + i), form.value(ANSWER + i));
      if (!one.question().isEmpty() || !one.answer().isEmpty()) answers.add(one);
    }
    return new ExaminationRecord(
        answers,
        form.value(FINDINGS),
        decision(form.value(RECOMMENDATION)).orElse(null),
        form.value(BECAUSE));
  }

  static Optional<Examination.Decision> decision(String typed) {
    return Arrays.stream(Examination.Decision.values())
        .filter(one -> one.name().equals(typed))
        .findFirst();
  }

  private View page(Officer officer, Visit visit, Examination examination, Form form, String said) {
    var model = new HashMap<String, Object>();
    model.put("examination", examination);
    model.put("form", form);
    model.put("said", said);
    model.put("why", investigating.doubt(visit));
    model.put(
        "rows",
        Math.min(ExaminationRecord.ANSWERS_MAX, examination.record().answers().size() + MORE));
    return desk.page(officer, visit, "examination", model);
  }

  /** To be read aloud and signed by who was asked. */
  @GetMapping(ONE + "/cetak")
  @Needs({Role.INVESTIGATOR, Role.HEAD_OF_OFFICE})
  Object paper(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    var visit = desk.visit(officer, folder).orElse(null);
    if (visit == null) return "redirect:" + EXAMINATIONS;
    var last = investigating.last(visit);
    if (last.isEmpty()) return "redirect:" + EXAMINATIONS;
    return desk.paper(
        officer,
        visit,
        "examinationPaper",
        Map.of(
            "examination", last.get(),
            "why", investigating.doubt(visit),
            "investigator", usernames.of(last.get().investigator().stream().toList())));
  }

  static List<Examination.Decision> decisions() {
    return List.of(Examination.Decision.values());
  }
}
