package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.cabinet.FindingInCabinet;
import id.lintas.archive.handover.CancellingUncollected;
import id.lintas.archive.store.HandoverStore;
import id.lintas.archive.store.ReadyStore;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import java.util.HashMap;
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

/** What nobody collected, for the head's decision. */
@Controller
@Needs(Role.HEAD_OF_OFFICE)
class UncollectedPages {
  static final String UNCOLLECTED = "/petugas/tidak-diambil";

  private final CancellingUncollected cancelling;
  private final HandoverStore store;
  private final ReadyStore ready;
  private final FindingInCabinet cabinet;
  private final Worklist worklist;
  private final ArchiveView view;

  UncollectedPages(
      CancellingUncollected cancelling,
      HandoverStore store,
      ReadyStore ready,
      FindingInCabinet cabinet,
      Worklist worklist,
      ArchiveView view) {
    this.cancelling = cancelling;
    this.store = store;
    this.ready = ready;
    this.cabinet = cabinet;
    this.worklist = worklist;
    this.view = view;
  }

  @GetMapping(UNCOLLECTED)
  View show(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String selesai) {
    var office = officer.office();
    var done =
        worklist
            .byFolder(office, selesai)
            .flatMap(
                visit ->
                    store
                        .cancelled(office, visit.id())
                        .map(
                            number ->
                                Answer.done(
                                    "archive.uncollected.done", visit.folder().grouped(), number)));
    return view.page(officer, "uncollected", Map.of("due", cancelling.due(office)), done);
  }

  @GetMapping(UNCOLLECTED + "/{folder}")
  Object one(@AuthenticationPrincipal Officer officer, @PathVariable String folder) {
    return worklist
        .byFolder(officer.office(), folder)
        .<Object>map(visit -> page(officer, visit, Form.empty(), Optional.empty()))
        .orElse("redirect:" + UNCOLLECTED);
  }

  @PostMapping(UNCOLLECTED + "/{folder}")
  Object cancel(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String folder,
      @RequestParam MultiValueMap<String, String> typed) {
    var visit = worklist.byFolder(officer.office(), folder).orElse(null);
    if (visit == null) return "redirect:" + UNCOLLECTED;
    var form = Form.of(typed);
    var record = read(officer, form);
    if (!form.ok()) return page(officer, visit, form, Optional.empty());
    var version = S13CabinetPages.version(form.value("versi"));
    var answer = cancelling.cancel(officer, visit, version, record);
    if (answer.isDone()) return "redirect:" + UNCOLLECTED + "?selesai=" + visit.folder();
    return page(officer, visit, form, Optional.of(answer));
  }

  private CancellingUncollected.Destroyed read(Officer officer, Form form) {
    var number = form.value("nomor");
    if (!number.matches("[A-Za-z0-9 ./\\-]{3,40}"))
      form.refuse("nomor", "archive.uncollected.number.fault");
    else if (!store.free(officer.office(), number))
      form.refuse("nomor", "archive.uncollected.number.taken");
    for (var witness : new String[] {"saksi1", "saksi2"})
      if (form.value(witness).length() < 3 || form.value(witness).length() > 60)
        form.refuse(witness, "archive.uncollected.witness.fault");
    if (form.value("alasan").length() < 5 || form.value("alasan").length() > 300)
      form.refuse("alasan", "visit.fault.note");
    return new CancellingUncollected.Destroyed(
        number, form.value("saksi1"), form.value("saksi2"), form.value("alasan"));
  }

  private View page(Officer officer, Visit visit, Form form, Optional<Answer> answer) {
    view.read(officer, visit);
    var model = new HashMap<String, Object>();
    model.put("visit", visit);
    model.put("form", form);
    model.put("ready", ready.find(officer.office(), visit.id()));
    model.put("filed", cabinet.of(officer.office(), visit.id()));
    var page = view.page(officer, "uncollectedOne", model, answer);
    return form.ok() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }
}
