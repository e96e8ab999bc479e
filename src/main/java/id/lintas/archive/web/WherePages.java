package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.Whereabouts;
import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.cabinet.Alphabet;
import id.lintas.archive.cabinet.FindingInCabinet;
import id.lintas.archive.cabinet.Place;
import id.lintas.shared.PersonName;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.OnlyReads;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where is this file now? One search, by whatever somebody has of it. */
@Controller
@Needs({
  Role.FRONT_DESK,
  Role.INFORMATION,
  Role.HANDOVER,
  Role.ARCHIVE,
  Role.INFOKIM,
  Role.COMPLAINTS,
  Role.HEAD_OF_OFFICE,
  Role.AUDITOR
})
class WherePages {
  static final String WHERE = "/petugas/di-mana";

  private final Whereabouts whereabouts;
  private final FindingInCabinet cabinet;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  WherePages(
      Whereabouts whereabouts,
      FindingInCabinet cabinet,
      Folders folders,
      Worklist worklist,
      ArchiveView view) {
    this.whereabouts = whereabouts;
    this.cabinet = cabinet;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(WHERE)
  View show(@AuthenticationPrincipal Officer officer) {
    return page(officer, List.of(), Optional.empty());
  }

  /** By post, because what is typed may be somebody's name or number. */
  @PostMapping(WHERE)
  @OnlyReads
  View find(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    var place = Place.parse(pindai);
    if (place.isPresent())
      return cabinet
          .in(officer.office(), place.get())
          .flatMap(filed -> worklist.find(officer.office(), filed.visit()))
          .map(visit -> page(officer, List.of(visit), Optional.empty()))
          .orElseGet(
              () ->
                  page(
                      officer,
                      List.of(),
                      Optional.of(Answer.no("archive.place.nothing", place.get()))));
    var box = BoxLabel.parse(pindai);
    if (box.isPresent()) return page(officer, List.of(), Optional.of(box(officer, box.get())));
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> page(officer, List.of(visit), Optional.empty());
      case Folders.Look.Several(var visits) -> page(officer, visits, Optional.empty());
      case Folders.Look.None(var why) ->
          PersonName.parse(pindai)
              .map(name -> named(officer, name))
              .orElseGet(() -> page(officer, List.of(), Optional.of(new Answer.No(why))));
    };
  }

  private View named(Officer officer, PersonName name) {
    var found = worklist.named(officer.office(), Alphabet.words(name));
    return page(
        officer,
        found,
        found.isEmpty() ? Optional.of(Answer.no("archive.where.noName")) : Optional.empty());
  }

  private Answer box(Officer officer, BoxLabel label) {
    return whereabouts
        .of(officer.office(), label)
        .<Answer>map(Answer.Done::new)
        .orElseGet(() -> Answer.no("archive.box.unknown", label));
  }

  private View page(Officer officer, List<Visit> visits, Optional<Answer> answer) {
    for (var visit : visits) view.read(officer, visit);
    var model = new HashMap<String, Object>();
    model.put("known", visits.stream().map(whereabouts::of).toList());
    return view.page(officer, "where", model, answer);
  }
}
