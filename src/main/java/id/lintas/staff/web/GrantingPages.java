package id.lintas.staff.web;

import id.lintas.shared.PersonName;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.SignIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a new officer, for a further role, for one who comes from another office. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
class GrantingPages {
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,29}");
  private static final String ASKED = "?hasil=diminta";

  private final Roster roster;
  private final Places places;

  GrantingPages(Roster roster, Places places) {
    this.roster = roster;
    this.places = places;
  }

  @GetMapping(RosterPages.HERE + "/baru")
  View fresh(@AuthenticationPrincipal Officer officer) {
    return form("newOfficer", SpanFields.starting(places.today(officer.office())));
  }

  @PostMapping(RosterPages.HERE + "/baru")
  Object askForNew(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var name = PersonName.parse(form.value("nama"));
    if (name.isEmpty()) form.refuse("nama", "staff.roster.noName");
    var username = SignIn.tidy(form.value("nama-masuk"));
    if (!USERNAME.matcher(username).matches())
      form.refuse("nama-masuk", "staff.roster.usernameForm");
    else if (roster.taken(username)) form.refuse("nama-masuk", "staff.roster.nameTaken");
    var span = SpanFields.read(form, places.today(officer.office()));
    if (span == null || name.isEmpty()) return form("newOfficer", form).status(422);
    roster.askForNewOfficer(officer, username, name.get().value(), span);
    return "redirect:" + RosterPages.HERE + ASKED;
  }

  @GetMapping(RosterPages.HERE + "/pindahan")
  View coming(@AuthenticationPrincipal Officer officer) {
    return form("comingOfficer", SpanFields.starting(places.today(officer.office())));
  }

  @PostMapping(RosterPages.HERE + "/pindahan")
  Object askForComing(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var id = roster.idOf(SignIn.tidy(form.value("nama-masuk")));
    if (id.isEmpty()) form.refuse("nama-masuk", "staff.roster.unknown");
    var span = SpanFields.read(form, places.today(officer.office()));
    if (span == null || id.isEmpty()) return form("comingOfficer", form).status(422);
    roster.askForRole(officer, id.get(), span);
    return "redirect:" + RosterPages.HERE + ASKED;
  }

  @GetMapping(RosterPages.HERE + "/{id}/tugas")
  View role(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    return rolePage(officer, id, SpanFields.starting(places.today(officer.office())));
  }

  @PostMapping(RosterPages.HERE + "/{id}/tugas")
  Object askForRole(
      @AuthenticationPrincipal Officer officer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    RosterPages.colleague(roster, officer, id);
    var form = Form.of(typed);
    var span = SpanFields.read(form, places.today(officer.office()));
    if (span == null) return rolePage(officer, id, form).status(422);
    roster.askForRole(officer, id, span);
    return "redirect:" + RosterPages.HERE + "/" + id + ASKED;
  }

  private View rolePage(Officer officer, UUID id, Form form) {
    var colleague = RosterPages.colleague(roster, officer, id);
    return View.of(
        "id/lintas/staff/web/grant",
        Map.of("form", form, "colleague", colleague, "roles", List.of(Role.values())));
  }

  private static View form(String template, Form form) {
    return View.of(
        "id/lintas/staff/web/" + template, Map.of("form", form, "roles", List.of(Role.values())));
  }
}
