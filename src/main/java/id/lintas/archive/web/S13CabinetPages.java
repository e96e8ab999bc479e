package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.Saying;
import id.lintas.archive.Whereabouts;
import id.lintas.archive.cabinet.Filed;
import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.cabinet.FindingInCabinet;
import id.lintas.archive.cabinet.Place;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.FolderCode;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.SopStep;
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

/** S13: scan the folder, take the place that is proposed or scan another; find and move. */
@Controller
@Needs(Role.HANDOVER)
class S13CabinetPages {
  static final String CABINET = "/petugas/lemari";
  static final String FILE = CABINET + "/simpan/";

  private final FilingInCabinet filing;
  private final FindingInCabinet finding;
  private final Whereabouts whereabouts;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  S13CabinetPages(
      FilingInCabinet filing,
      FindingInCabinet finding,
      Whereabouts whereabouts,
      Folders folders,
      Worklist worklist,
      ArchiveView view) {
    this.filing = filing;
    this.finding = finding;
    this.whereabouts = whereabouts;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(CABINET)
  View show(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String selesai) {
    var done =
        FolderNumber.parse(selesai)
            .flatMap(folder -> worklist.byFolder(officer.office(), folder.value()))
            .flatMap(visit -> finding.of(officer.office(), visit.id()))
            .map(
                filed ->
                    Answer.done(
                        "archive.file.done",
                        filed.folder().grouped(),
                        filed.name().value(),
                        filed.place()));
    return list(officer, List.of(), List.of(), done);
  }

  /** A folder is opened; a place or a name is looked up. */
  @PostMapping(CABINET)
  Object scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    var place = Place.parse(pindai);
    if (place.isPresent()) return at(officer, place.get());
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> "redirect:" + FILE + visit.folder();
      case Folders.Look.Several(var visits) -> list(officer, visits, List.of(), Optional.empty());
      case Folders.Look.None(var why) -> named(officer, pindai, why);
    };
  }

  private View at(Officer officer, Place place) {
    var there = finding.in(officer.office(), place);
    return there.isPresent()
        ? list(officer, List.of(), List.of(there.get()), Optional.empty())
        : list(
            officer, List.of(), List.of(), Optional.of(Answer.no("archive.place.nothing", place)));
  }

  private View named(Officer officer, String typed, Saying why) {
    var found = finding.named(officer.office(), typed);
    return found.isEmpty()
        ? list(officer, List.of(), List.of(), Optional.of(new Answer.No(why)))
        : list(officer, List.of(), found, Optional.empty());
  }

  private View list(
      Officer officer, List<Visit> several, List<Filed> found, Optional<Answer> answer) {
    for (var one : found) view.read(officer, "visit:" + one.visit());
    var waiting =
        worklist.of(officer).stream()
            .filter(post -> post.step() == SopStep.S13_FILE_IN_CABINET)
            .findFirst();
    var first = waiting.map(Worklist.Post::first).orElse(List.of());
    view.listed(officer, "cabinet", first);
    var model = new HashMap<String, Object>();
    model.put("several", several);
    model.put("found", found);
    model.put("waiting", first);
    model.put("all", waiting.map(Worklist.Post::all).orElse(0));
    return view.page(officer, "cabinet", model, answer);
  }

  @GetMapping(FILE + "{folder}")
  Object file(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .<Object>map(visit -> page(officer, visit, Optional.empty()))
        .orElseGet(
            () ->
                list(
                    officer, List.of(), List.of(), Optional.of(Answer.no("archive.scan.unknown"))));
  }

  @PostMapping(FILE + "{folder}")
  Object file(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "-1") String versi,
      @RequestParam(defaultValue = "") String usul,
      @RequestParam(defaultValue = "") String pindai,
      @RequestParam(defaultValue = "") String tetap) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + CABINET;
    var place = Place.parse(pindai.isBlank() ? usul : pindai);
    if (place.isEmpty()) {
      var other =
          FolderCode.parse(pindai).isPresent() ? "archive.place.folder" : "archive.place.noise";
      return page(officer, visit, Optional.of(Answer.no(other)));
    }
    var seen = version(versi);
    if (seen == visit.version() && !place.equals(Place.parse(tetap))) {
      var better = filing.better(officer.office(), visit.applicant().name(), place.get());
      if (better.isPresent()) return unfitting(officer, visit, place.get(), better.get());
    }
    var answer = put(officer, visit, seen, place.get());
    if (answer.isDone()) return "redirect:" + CABINET + "?selesai=" + visit.folder();
    var now = worklist.find(officer.office(), visit.id()).orElse(visit);
    return page(officer, now, Optional.of(answer));
  }

  /** Another drawer's letters: it is asked whether that is meant. */
  private View unfitting(Officer officer, Visit visit, Place place, Place better) {
    var why = Answer.no("archive.file.unfitting", place, visit.applicant().name().value(), better);
    return page(officer, visit, Optional.of(why), Optional.of(place));
  }

  private Answer put(Officer officer, Visit visit, int seen, Place place) {
    var filed = finding.of(officer.office(), visit.id());
    return filed.isPresent() && visit.step() == SopStep.S14_HAND_OVER && seen == visit.version()
        ? filing.move(officer, visit, place)
        : filing.file(officer, visit, seen, place);
  }

  static int version(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
  }

  private View page(Officer officer, Visit visit, Optional<Answer> answer) {
    return page(officer, visit, answer, Optional.empty());
  }

  /**
   * @param asked where it may be put all the same
   */
  private View page(Officer officer, Visit visit, Optional<Answer> answer, Optional<Place> asked) {
    view.read(officer, visit);
    var filed = finding.of(officer.office(), visit.id());
    var may = visit.step() == SopStep.S13_FILE_IN_CABINET || filed.isPresent();
    var proposal =
        may
            ? filing.propose(officer.office(), visit.applicant().name())
            : Optional.<FilingInCabinet.Proposal>empty();
    var shown = answer;
    if (shown.isEmpty() && !may)
      shown =
          Optional.of(
              Answer.no(
                  "archive.file.notNow", visit.folder().grouped(), whereabouts.of(visit).now()));
    if (shown.isEmpty() && proposal.isEmpty()) shown = Optional.of(Answer.no("archive.file.full"));
    return view.page(
        officer,
        "file",
        Map.of("visit", visit, "filed", filed, "proposal", proposal, "may", may, "asked", asked),
        shown);
  }
}
