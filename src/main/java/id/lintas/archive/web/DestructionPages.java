package id.lintas.archive.web;

import id.lintas.archive.Answer;
import id.lintas.archive.Names;
import id.lintas.archive.boxes.Destroying;
import id.lintas.archive.store.DestructionStore;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of files past their time, made by the information unit and signed by two. */
@Controller
@Needs({Role.ARCHIVE, Role.INFOKIM, Role.HEAD_OF_OFFICE})
class DestructionPages {
  static final String DESTRUCTION = S15ArchivePages.ARCHIVE + "/musnah";
  private static final String ONE = DESTRUCTION + "/{number:\\d{1,6}}";
  private static final int SHOWN_MAX = 50;

  private final Destroying destroying;
  private final DestructionStore store;
  private final Names names;
  private final Duties duties;
  private final ArchiveView view;

  DestructionPages(
      Destroying destroying, DestructionStore store, Names names, Duties duties, ArchiveView view) {
    this.destroying = destroying;
    this.store = store;
    this.names = names;
    this.duties = duties;
    this.view = view;
  }

  @GetMapping(DESTRUCTION)
  View show(@AuthenticationPrincipal Officer officer) {
    return list(officer, Optional.empty());
  }

  private View list(Officer officer, Optional<Answer> answer) {
    return view.page(
        officer,
        "destructions",
        Map.of(
            "lists", store.all(officer.office(), SHOWN_MAX),
            "due", destroying.due(officer.office()),
            "makes", duties.holds(officer, Role.INFOKIM)),
        answer);
  }

  @Needs(Role.INFOKIM)
  @PostMapping(DESTRUCTION)
  View make(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String persetujuan) {
    var consent = persetujuan.strip();
    return list(
        officer,
        Optional.of(
            consent.matches("[A-Za-z0-9 ./\\-]{3,60}")
                ? destroying.make(officer, consent)
                : Answer.no("archive.destruction.consent.fault")));
  }

  @GetMapping(ONE)
  View one(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.empty());
  }

  @Needs({Role.INFOKIM, Role.HEAD_OF_OFFICE})
  @PostMapping(ONE)
  View sign(@AuthenticationPrincipal Officer officer, @PathVariable int number) {
    return one(officer, number, Optional.of(destroying.sign(officer, number)));
  }

  private View one(Officer officer, int number, Optional<Answer> answer) {
    var list = store.find(officer.office(), number);
    if (list.isEmpty())
      return list(officer, Optional.of(Answer.no("archive.destruction.unknown", number)));
    var model = new HashMap<String, Object>();
    model.put("list", list.get());
    model.put("lines", store.lines(officer.office(), number));
    model.put("first", list.get().first().map(names::of).orElse(""));
    model.put("second", list.get().second().map(names::of).orElse(""));
    model.put("signs", duties.holds(officer, Role.INFOKIM, Role.HEAD_OF_OFFICE));
    return view.page(officer, "destruction", model, answer);
  }
}
