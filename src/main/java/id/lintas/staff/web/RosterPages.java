package id.lintas.staff.web;

import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.TrainingProgress;
import id.lintas.staff.roster.Colleague;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.Invitations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who works at one's own office, and what they may do there from when to when. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
class RosterPages {
  static final String HERE = "/petugas/pegawai";

  private static final Set<Role> CHANGERS = Set.of(Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE);
  private static final List<String> SAID = List.of("diminta", "diakhiri", "diblokir");

  private final Roster roster;
  private final Places places;
  private final Invitations invitations;
  private final ObjectProvider<TrainingProgress> training;

  RosterPages(
      Roster roster,
      Places places,
      Invitations invitations,
      ObjectProvider<TrainingProgress> training) {
    this.training = training;
    this.roster = roster;
    this.places = places;
    this.invitations = invitations;
  }

  @GetMapping(HERE)
  View officers(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String said) {
    var officers = roster.officers(officer.office());
    return View.of(
        "id/lintas/staff/web/roster",
        Map.of(
            "officers",
            officers,
            "learnt",
            learnt(officers, places.today(officer.office())),
            "office",
            places.of(officer.office()).name(),
            "today",
            places.today(officer.office()),
            "said",
            SAID.contains(said) ? said : "",
            "may",
            mayChange(request)));
  }

  /** Who has practised for the posts they hold; nothing of those that need none. */
  private Map<UUID, Boolean> learnt(List<Colleague> officers, LocalDate today) {
    var posts = officers.stream().collect(Collectors.toMap(Colleague::id, one -> one.roles(today)));
    return training.stream().findFirst().map(one -> one.of(posts)).orElseGet(Map::of);
  }

  @GetMapping(HERE + "/{id}")
  View officer(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @PathVariable UUID id,
      @RequestParam(name = "hasil", defaultValue = "") String said) {
    var colleague = colleague(roster, officer, id);
    var until = invitations.openUntil(id);
    var place = places.of(officer.office());
    return View.of(
        "id/lintas/staff/web/officer",
        Map.of(
            "colleague",
            colleague,
            "self",
            officer.id().equals(id),
            "today",
            places.today(officer.office()),
            "zone",
            place.zone(),
            "invitedUntil",
            until,
            "said",
            SAID.contains(said) ? said : "",
            "may",
            mayChange(request)));
  }

  /** Auditors read the roster and change nothing. */
  private static boolean mayChange(HttpServletRequest request) {
    return SignedIn.of(request).orElseThrow().holdsOneOf(CHANGERS);
  }

  /** Only of one's own office; others do not exist. */
  static Colleague colleague(Roster roster, Officer officer, UUID id) {
    return roster
        .officer(officer.office(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
