package id.lintas.training.web;

import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.training.Lesson;
import id.lintas.training.Practising;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The guided tasks. Whoever practises holds every role of the counter; officers at a real office
 * are led to the door of the training office instead.
 */
@Controller
@Needs({
  Role.FRONT_DESK,
  Role.INFORMATION,
  Role.EXAMINER,
  Role.CAPTURE,
  Role.ADJUDICATOR,
  Role.INVESTIGATOR,
  Role.PRODUCTION,
  Role.SIGNER,
  Role.HANDOVER,
  Role.ARCHIVE,
  Role.INFOKIM,
  Role.FINANCE
})
class TaskPages {
  private static final String DOOR = "redirect:/petugas/latihan";
  private static final String TASKS = "/petugas/latihan/tugas";

  private final Practising practising;

  TaskPages(Practising practising) {
    this.practising = practising;
  }

  @GetMapping(TASKS)
  Object tasks(@AuthenticationPrincipal Officer officer) {
    return practising.here(officer) ? page(officer, false) : DOOR;
  }

  /** Somebody fresh for this task; the page then names them and what to scan. */
  @PostMapping(TASKS + "/{lesson}")
  Object begin(@AuthenticationPrincipal Officer officer, @PathVariable String lesson) {
    if (!practising.here(officer)) return DOOR;
    var known = Arrays.stream(Lesson.values()).filter(one -> one.name().equals(lesson)).findFirst();
    if (known.isEmpty()) return "redirect:" + TASKS;
    return practising.begin(officer, known.get())
        ? "redirect:" + TASKS + "#" + lesson
        : page(officer, true).status(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private View page(Officer officer, boolean often) {
    var posts = practising.posts(officer);
    return View.of(
        "id/lintas/training/web/tasks",
        Map.of("posts", posts, "next", Practising.next(posts), "often", often));
  }
}
