package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Post;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Colleague;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.Invitations;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ends a role, blocks an officer who leaves, lets one in again, prints an invitation. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
class LeavingPages {
  private static final String OFFICER = RosterPages.HERE + "/{id}";
  private static final String LAST = "terakhir";

  private final Roster roster;
  private final Places places;

  LeavingPages(Roster roster, Places places) {
    this.roster = roster;
    this.places = places;
  }

  @GetMapping(OFFICER + "/tugas/{post}/akhiri")
  View ending(
      @AuthenticationPrincipal Officer officer, @PathVariable UUID id, @PathVariable UUID post) {
    return endPage(
        officer, id, post, SpanFields.with(Form.empty(), LAST, places.today(officer.office())));
  }

  @PostMapping(OFFICER + "/tugas/{post}/akhiri")
  Object end(
      @AuthenticationPrincipal Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID post,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var ended = post(colleague(officer, id), post);
    var last = SpanFields.date(form, LAST);
    var yesterday = places.today(officer.office()).minusDays(1);
    if (last.isEmpty()) form.refuse(LAST, "staff.span.noDate");
    else if (last.get().isBefore(yesterday)) form.refuse(LAST, "staff.end.past");
    else if (ended.over(last.get())) form.refuse(LAST, "staff.end.later");
    if (!form.ok()) return endPage(officer, id, post, form).status(422);
    roster.endPost(officer, id, post, last.orElseThrow());
    return back(id, "diakhiri");
  }

  private View endPage(Officer officer, UUID id, UUID post, Form form) {
    var colleague = colleague(officer, id);
    return View.of(
        "id/lintas/staff/web/endPost",
        Map.of("form", form, "colleague", colleague, "post", post(colleague, post)));
  }

  @GetMapping(OFFICER + "/blokir")
  View blocking(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    return View.of("id/lintas/staff/web/block", Map.of("colleague", other(officer, id)));
  }

  @PostMapping(OFFICER + "/blokir")
  String block(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    roster.block(officer, other(officer, id).id());
    return back(id, "diblokir");
  }

  @PostMapping(OFFICER + "/buka")
  String unblock(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    roster.askToUnblock(officer, other(officer, id).id());
    return back(id, "diminta");
  }

  @PostMapping(OFFICER + "/ulang")
  String startAgain(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    roster.askToStartAgain(officer, other(officer, id).id());
    return back(id, "diminta");
  }

  /** Shows the code in its answer, because it is kept nowhere. */
  @PostMapping(OFFICER + "/undangan")
  View invite(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    var colleague = other(officer, id);
    if (colleague.state() != Colleague.State.INVITED)
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    return View.of(
        "id/lintas/staff/web/invited",
        Map.of(
            "colleague",
            colleague,
            "code",
            roster.invite(officer, colleague),
            "hours",
            Invitations.GOOD_FOR.toHours()));
  }

  private Colleague colleague(Officer officer, UUID id) {
    return RosterPages.colleague(roster, officer, id);
  }

  /** Who works here now or soon, and is not oneself. */
  private Colleague other(Officer officer, UUID id) {
    var colleague = colleague(officer, id);
    var today = places.today(officer.office());
    if (officer.id().equals(id) || colleague.posts().stream().allMatch(post -> post.over(today)))
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return colleague;
  }

  private static Post post(Colleague colleague, UUID post) {
    return colleague.posts().stream()
        .filter(one -> one.id().equals(post))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String back(UUID id, String said) {
    return "redirect:" + RosterPages.HERE + "/" + id + "?hasil=" + said;
  }
}
