package id.lintas.staff.web;

import id.lintas.site.View;
import id.lintas.staff.Places;
import id.lintas.staff.Post;
import id.lintas.staff.roster.PlanningAWeek;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.store.PostStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an officer's day begins, and where it ends. */
@Controller
@ForEveryOfficer
class HomePage {
  private final StaffMenu menu;
  private final Places places;
  private final PostStore posts;
  private final Sessions sessions;
  private final PlanningAWeek planning;

  HomePage(
      StaffMenu menu, Places places, PostStore posts, Sessions sessions, PlanningAWeek planning) {
    this.planning = planning;
    this.menu = menu;
    this.places = places;
    this.posts = posts;
    this.sessions = sessions;
  }

  @GetMapping("/petugas")
  View home(HttpServletRequest request) {
    var signedIn = SignedIn.of(request).orElseThrow();
    var officer = signedIn.officer();
    return View.of(
        "id/lintas/staff/web/home",
        Map.of(
            "name",
            officer.name(),
            "office",
            places.of(officer.office()).name(),
            "today",
            places.today(officer.office()),
            "roles",
            signedIn.roles().stream().sorted().toList(),
            "tasks",
            menu.tasks(signedIn),
            "planned",
            planning.of(officer, places.today(officer.office())).stream()
                .filter(signedIn.roles()::contains)
                .toList(),
            "practising",
            places.of(officer.office()).trains().isPresent(),
            "elsewhere",
            severalOffices(officer.id())));
  }

  private boolean severalOffices(UUID officer) {
    return posts.everywhere(officer).stream()
            .filter(post -> post.covers(places.today(post.office())))
            .map(Post::office)
            .distinct()
            .count()
        > 1;
  }

  @PostMapping("/petugas/keluar")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    StaffCookie.read(request).ifPresent(sessions::end);
    StaffCookie.forget(request, response);
    return "redirect:" + StaffSecurity.SIGN_IN;
  }
}
