package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.Whereabouts;
import id.lintas.archive.boxes.Lending;
import id.lintas.archive.store.KeepingStore;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files on loan, and those that must not be destroyed. */
@Controller
@Needs({Role.ARCHIVE, Role.INFOKIM, Role.HEAD_OF_OFFICE})
class KeepingPages {
  static final String LOANS = S15ArchivePages.ARCHIVE + "/pinjam";
  private static final String ONE = LOANS + "/{folder}";
  private static final int SHOWN_MAX = 100;

  private final Lending lending;
  private final KeepingStore store;
  private final Whereabouts whereabouts;
  private final Folders folders;
  private final Worklist worklist;
  private final Duties duties;
  private final ArchiveView view;

  KeepingPages(
      Lending lending,
      KeepingStore store,
      Whereabouts whereabouts,
      Folders folders,
      Worklist worklist,
      Duties duties,
      ArchiveView view) {
    this.lending = lending;
    this.store = store;
    this.whereabouts = whereabouts;
    this.folders = folders;
    this.worklist = worklist;
    this.duties = duties;
    this.view = view;
  }

  @GetMapping(LOANS)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, List.of(), Optional.empty());
  }

  @PostMapping(LOANS)
  Object scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> "redirect:" + LOANS + "/" + visit.folder();
      case Folders.Look.Several(var visits) -> list(officer, visits, Optional.empty());
      case Folders.Look.None(var why) -> list(officer, List.of(), Optional.of(new Answer.No(why)));
    };
  }

  private View list(Officer officer, List<Visit> several, Optional<Answer> answer) {
    return view.page(
        officer,
        "loans",
        Map.of(
            "several", several,
            "loans", store.loans(officer.office(), SHOWN_MAX),
            "today", lending.today(officer.office())),
        answer);
  }

  @GetMapping(ONE)
  View one(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .map(visit -> page(officer, visit, Optional.empty()))
        .orElseGet(() -> unknown(officer));
  }

  private View unknown(Officer officer) {
    return list(officer, List.of(), Optional.of(Answer.no("archive.scan.unknown")));
  }

  @PostMapping(ONE + "/{what:pinjamkan|kembali|tahan|cabut}")
  View change(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @PathVariable String what,
      @RequestParam Map<String, String> typed) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return unknown(officer);
    var answer =
        switch (what) {
          case "pinjamkan" -> lend(officer, visit, typed);
          case "kembali" -> lending.giveBack(officer, visit);
          case "tahan" -> hold(officer, visit, word(typed, "alasan"));
          default -> lending.lift(officer, visit);
        };
    return page(officer, visit, Optional.of(answer));
  }

  private static String word(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static boolean fits(String word, int least, int most) {
    return word.length() >= least && word.length() <= most && word.indexOf('\0') < 0;
  }

  private Answer lend(Officer officer, Visit visit, Map<String, String> typed) {
    var borrower = word(typed, "peminjam");
    var purpose = word(typed, "untuk");
    if (!fits(borrower, 3, 60)) return Answer.no("archive.loan.borrower.fault");
    if (!fits(purpose, 3, 200)) return Answer.no("archive.loan.purpose.fault");
    return TypedDay.parse(word(typed, "sampai"))
        .map(due -> lending.lend(officer, visit, new Lending.Wish(borrower, purpose, due)))
        .orElseGet(() -> Answer.no("archive.loan.until.fault"));
  }

  private Answer hold(Officer officer, Visit visit, String reason) {
    return fits(reason, 5, 300)
        ? lending.hold(officer, visit, reason)
        : Answer.no("archive.hold.reason.fault");
  }

  private View page(Officer officer, Visit visit, Optional<Answer> answer) {
    view.read(officer, visit);
    var model = new HashMap<String, Object>();
    model.put("known", whereabouts.of(visit));
    model.put("out", store.loan(officer.office(), visit.id()).isPresent());
    model.put("held", store.held(officer.office(), visit.id()));
    model.put("head", duties.holds(officer, Role.HEAD_OF_OFFICE));
    model.put("lends", duties.holds(officer, Role.ARCHIVE, Role.INFOKIM));
    return view.page(officer, "loan", model, answer);
  }
}
