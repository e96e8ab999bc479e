package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Folders;
import id.lintas.archive.cabinet.FindingInCabinet;
import id.lintas.archive.handover.HandingOver;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.TakerIdentity.Kind;
import id.lintas.archive.store.HandoverStore;
import id.lintas.site.Form;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** S14: scan, see who comes and what they show, and hand the passport over. */
@Controller
@Needs(Role.HANDOVER)
class S14HandoverPages {
  static final String HAND_OVER = "/petugas/serah";

  /** From the third passport a year on, one person taking for others is asked about. */
  private static final int PROXY_ASKED_FROM = 2;

  private final HandingOver handing;
  private final HandoverStore store;
  private final FindingInCabinet cabinet;
  private final Folders folders;
  private final Worklist worklist;
  private final ArchiveView view;

  S14HandoverPages(
      HandingOver handing,
      HandoverStore store,
      FindingInCabinet cabinet,
      Folders folders,
      Worklist worklist,
      ArchiveView view) {
    this.handing = handing;
    this.store = store;
    this.cabinet = cabinet;
    this.folders = folders;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(HAND_OVER)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, List.of(), Optional.empty());
  }

  @PostMapping(HAND_OVER)
  Object scan(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String pindai) {
    return switch (folders.find(officer.office(), pindai)) {
      case Folders.Look.One(var visit) -> "redirect:" + HAND_OVER + "/" + visit.folder();
      case Folders.Look.Several(var visits) -> list(officer, visits, Optional.empty());
      case Folders.Look.None(var why) -> list(officer, List.of(), Optional.of(new Answer.No(why)));
    };
  }

  private View list(Officer officer, List<Visit> several, Optional<Answer> answer) {
    return view.page(officer, "handovers", Map.of("several", several), answer);
  }

  @GetMapping(HAND_OVER + "/{folder}")
  Object show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam(defaultValue = "") String pengambil) {
    return worklist
        .byFolder(officer.office(), folder)
        .<Object>map(
            visit ->
                page(officer, visit, HandoverForm.taker(pengambil), Form.empty(), Optional.empty()))
        .orElseGet(() -> list(officer, List.of(), Optional.of(Answer.no("archive.scan.unknown"))));
  }

  @PostMapping(HAND_OVER + "/{folder}")
  Object hand(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + HAND_OVER;
    var form = Form.of(typed);
    var taker = HandoverForm.taker(form.value("pengambil"));
    var taking =
        HandoverForm.read(
            form,
            taker.orElse(Taker.APPLICANT),
            visit.applicant(),
            number -> view.nik(officer, number),
            typed.getFirst("tanda"));
    if (taking.isEmpty()) return page(officer, visit, taker, form, Optional.empty());
    if (taker.equals(Optional.of(Taker.PROXY))
        && handing.asProxyThisYear(officer.office(), taking.get().identity()) >= PROXY_ASKED_FROM
        && !form.chosen("tahu", "ya")) {
      var before = handing.asProxyThisYear(officer.office(), taking.get().identity());
      form.with("ke", String.valueOf(before)).refuse("tahu", "archive.handover.proxies", before);
      return page(officer, visit, taker, form, Optional.empty());
    }
    var version = S13CabinetPages.version(form.value("versi"));
    var answer = handing.hand(officer, visit, version, taking.get());
    if (answer.isDone()) return "redirect:" + HAND_OVER + "/" + visit.folder();
    var now = worklist.find(officer.office(), visit.id()).orElse(visit);
    return page(officer, now, taker, form, Optional.of(answer));
  }

  private View page(
      Officer officer, Visit visit, Optional<Taker> chosen, Form form, Optional<Answer> answer) {
    view.read(officer, visit);
    var ofAge = handing.ofAge(visit);
    var handover = store.find(officer.office(), visit.id());
    var hindrance = handing.hindrance(visit);
    if (hindrance.isPresent()) view.toldNo(officer, visit);
    var taker = chosen.orElse(ofAge ? Taker.APPLICANT : Taker.FAMILY);
    if (Kind.of(form.value(HandoverForm.IDENTITY)).isEmpty())
      form.with(HandoverForm.IDENTITY, Kind.NIK.name());
    var model = new HashMap<String, Object>();
    model.put("visit", visit);
    model.put("form", form);
    model.put("taker", taker);
    model.put("ofAge", ofAge);
    model.put("may", hindrance.isEmpty());
    model.put("handover", handover);
    model.put("record", handing.onRecord(visit));
    model.put("filed", cabinet.of(officer.office(), visit.id()));
    var shown = answer;
    if (shown.isEmpty() && handover.isEmpty()) shown = hindrance.map(Answer.No::new);
    var page = view.page(officer, "handover", model, shown);
    return form.ok() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }
}
