package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.Saying;
import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.store.FileStore;
import id.lintas.site.View;
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

/** S15: scan a file, take the box that is proposed or scan another. */
@Controller
@Needs(Role.ARCHIVE)
class S15ArchivePages {
  static final String ARCHIVE = "/petugas/arsip";
  private static final String FILE = ARCHIVE + "/berkas/";
  private static final int SHOWN_MAX = 50;

  private final PuttingInBoxes putting;
  private final FileStore files;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  S15ArchivePages(
      PuttingInBoxes putting,
      FileStore files,
      Folders folders,
      Worklist worklist,
      ArchiveView view) {
    this.putting = putting;
    this.files = files;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(ARCHIVE)
  View show(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String selesai) {
    var done =
        worklist
            .byFolder(officer.office(), selesai)
            .flatMap(visit -> files.find(officer.office(), visit.id()))
            .flatMap(
                file ->
                    file.box()
                        .flatMap(box -> files.box(officer.office(), box))
                        .map(
                            box ->
                                Answer.done(
                                    "archive.box.done",
                                    file.folder().grouped(),
                                    box.label(),
                                    box.files(),
                                    box.capacity())));
    return list(officer, List.of(), done);
  }

  /** A file is opened; a box's label opens the box. */
  @PostMapping(ARCHIVE)
  Object scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    var box = BoxLabel.parse(pindai);
    if (box.isPresent()) return "redirect:" + BoxPages.BOX + "/" + box.get().number();
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> "redirect:" + FILE + visit.folder();
      case Folders.Look.Several(var visits) -> list(officer, visits, Optional.empty());
      case Folders.Look.None(var why) -> list(officer, List.of(), Optional.of(new Answer.No(why)));
    };
  }

  private View list(Officer officer, List<Visit> several, Optional<Answer> answer) {
    var model = new HashMap<String, Object>();
    model.put("several", several);
    model.put("waiting", files.unboxed(officer.office(), SHOWN_MAX));
    model.put("all", files.unboxed(officer.office()));
    return view.page(officer, "archive", model, answer);
  }

  @GetMapping(FILE + "{folder}")
  Object file(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .<Object>map(visit -> page(officer, visit, Optional.empty()))
        .orElseGet(() -> list(officer, List.of(), Optional.of(Answer.no("archive.scan.unknown"))));
  }

  @PostMapping(FILE + "{folder}")
  Object put(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String pindai) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + ARCHIVE;
    var chosen = BoxLabel.parse(pindai);
    if (chosen.isEmpty() && !pindai.isBlank())
      return page(officer, visit, Optional.of(Answer.no("archive.box.noise")));
    var answer = putting.put(officer, visit, chosen);
    if (answer.isDone()) return "redirect:" + ARCHIVE + "?selesai=" + visit.folder();
    return page(officer, visit, Optional.of(answer));
  }

  private View page(Officer officer, Visit visit, Optional<Answer> answer) {
    view.read(officer, visit);
    var file = files.find(officer.office(), visit.id());
    var shown = answer;
    if (shown.isEmpty() && file.isEmpty())
      shown =
          Optional.of(
              Answer.no(
                  "archive.box.notEnded",
                  visit.folder().grouped(),
                  Saying.of("visit.step." + visit.step())));
    if (shown.isEmpty()) shown = file.flatMap(putting::lies);
    var may = file.isPresent() && file.get().box().isEmpty();
    var proposed = file.flatMap(one -> putting.proposed(officer.office(), one));
    return view.page(
        officer,
        "archiveFile",
        Map.of("visit", visit, "file", file, "proposed", proposed, "may", may),
        shown);
  }
}
