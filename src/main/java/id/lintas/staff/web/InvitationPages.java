package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import id.lintas.staff.web.Way.Walker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's first day: the printed code and a password of one's own. */
@Controller
@WayIn
class InvitationPages {
  private static final String FIELD_CODE = "kode";

  private final Invitations invitations;
  private final Way way;

  InvitationPages(Invitations invitations, Way way) {
    this.invitations = invitations;
    this.way = way;
  }

  @GetMapping("/petugas/masuk/undangan")
  View invitation() {
    return View.of("id/lintas/staff/web/invitation", Map.of("form", Form.empty()));
  }

  @PostMapping("/petugas/masuk/undangan")
  Object redeem(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value("nama").isEmpty()) form.refuse("nama", "staff.signIn.noName");
    if (form.value(FIELD_CODE).isEmpty()) form.refuse(FIELD_CODE, "staff.invitation.noCode");
    if (form.ok()) {
      var step =
          invitations.redeem(form.value("nama"), form.value(FIELD_CODE), Way.network(request));
      if (step instanceof Step.Next next) return Way.next(next, form, request, response);
      Way.refuse(form, FIELD_CODE, "staff.invitation.wrong", step);
    }
    return View.of("id/lintas/staff/web/invitation", Map.of("form", form)).status(422);
  }

  @GetMapping("/petugas/masuk/sandi")
  Object password(HttpServletRequest request) {
    return way.walker(request, Stage.INVITED)
        .<Object>map(walker -> passwordPage(walker, Form.empty()))
        .orElseGet(Way::startAgain);
  }

  @PostMapping("/petugas/masuk/sandi")
  Object choosePassword(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var walker = way.walker(request, Stage.INVITED).orElse(null);
    if (walker == null) return Way.startAgain();
    var form = Form.of(typed);
    NewPassword.check(form, walker.session().username());
    if (!form.ok()) return passwordPage(walker, form).status(422);
    var step =
        invitations.choosePassword(walker.token(), walker.session(), form.raw(NewPassword.FIELD));
    return step instanceof Step.Next next
        ? Way.next(next, form, request, response)
        : Way.startAgain();
  }

  private static View passwordPage(Walker walker, Form form) {
    return View.of(
        "id/lintas/staff/web/choosePassword",
        Map.of("form", form, "username", walker.session().username()));
  }
}
