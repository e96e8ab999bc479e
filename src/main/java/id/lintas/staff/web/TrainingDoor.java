package id.lintas.staff.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.signin.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Into the training office of one's own office, and back: the session works there or here. */
@Controller
@ForEveryOfficer
class TrainingDoor {
  static final String HERE = "/petugas/latihan";
  private static final String TASKS = HERE + "/tugas";

  private final Places places;
  private final Sessions sessions;
  private final Audit audit;

  TrainingDoor(Places places, Sessions sessions, Audit audit) {
    this.places = places;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping(HERE)
  Object explain(@AuthenticationPrincipal Officer officer) {
    var place = places.of(officer.office());
    if (place.trains().isPresent()) return "redirect:" + TASKS;
    var open = places.training(officer.office()).isPresent();
    return View.of("id/lintas/staff/web/training", Map.of("office", place.name(), "open", open));
  }

  @PostMapping(HERE + "/masuk")
  String enter(HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
    var training = places.training(officer.office());
    if (training.isEmpty()) return "redirect:" + HERE;
    move(request, officer, training.get(), "staff.training.entered");
    return "redirect:" + TASKS;
  }

  @PostMapping(HERE + "/keluar")
  String leave(HttpServletRequest request, @AuthenticationPrincipal Officer officer) {
    places
        .of(officer.office())
        .trains()
        .ifPresent(real -> move(request, officer, real, "staff.training.left"));
    return "redirect:/petugas";
  }

  private void move(HttpServletRequest request, Officer officer, OfficeId to, String what) {
    sessions.moveTo(StaffCookie.token(request), to);
    audit.record(
        new Entry(officer.actor(), officer.office(), what, "officer:" + officer.id(), Map.of()));
  }
}
