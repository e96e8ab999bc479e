package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.ready.ScanningReady;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.SopStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** S12: scan after scan, each answered on the same page. */
@Controller
@Needs(Role.HANDOVER)
class S12ReadyPages {
  static final String READY = "/petugas/siap";

  private final ScanningReady scanning;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  S12ReadyPages(ScanningReady scanning, Folders folders, Worklist worklist, ArchiveView view) {
    this.scanning = scanning;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(READY)
  View show(@AuthenticationPrincipal Officer officer) {
    return page(officer, "", List.of(), Optional.empty(), Optional.empty());
  }

  /** From the common page of a visit: the number stands in the field, Enter does the rest. */
  @GetMapping(READY + "/{folder}")
  View show(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    var typed = worklist.byFolder(officer.office(), folder).map(one -> one.folder().grouped());
    return page(officer, typed.orElse(""), List.of(), Optional.empty(), Optional.empty());
  }

  @PostMapping(READY)
  View scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.None(var why) ->
          page(officer, "", List.of(), Optional.of(new Answer.No(why)), Optional.empty());
      case Folders.Look.Several(var visits) ->
          page(officer, "", visits, Optional.empty(), Optional.empty());
      case Folders.Look.One(var visit) -> scanned(officer, visit);
    };
  }

  private View scanned(Officer officer, Visit visit) {
    view.read(officer, visit);
    var answer = scanning.scan(officer, visit);
    if (!answer.isDone()) view.toldNo(officer, visit);
    var next = answer.isDone() ? Optional.of(visit) : Optional.<Visit>empty();
    return page(officer, "", List.of(), Optional.of(answer), next);
  }

  private View page(
      Officer officer,
      String typed,
      List<Visit> several,
      Optional<Answer> answer,
      Optional<Visit> next) {
    var waiting =
        worklist.of(officer).stream()
            .filter(post -> post.step() == SopStep.S12_SCAN_READY)
            .mapToInt(Worklist.Post::all)
            .sum();
    return view.page(
        officer,
        "ready",
        Map.of("typed", typed, "several", several, "next", next, "waiting", waiting),
        answer);
  }
}
