package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.Enrolment;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.SignIn;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import id.lintas.staff.web.Way.Walker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's first day: the printed code, a password of one's own, the second factor. */
@Controller
@WayIn
class InvitationPages {
  private static final String FIELD_CODE = "kode";

  private final Invitations invitations;
  private final Enrolment enrolment;
  private final SignIn signIn;
  private final Way way;

  InvitationPages(Invitations invitations, Enrolment enrolment, SignIn signIn, Way way) {
    this.invitations = invitations;
    this.enrolment = enrolment;
    this.signIn = signIn;
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

  @GetMapping("/petugas/masuk/kunci")
  Object key(HttpServletRequest request) {
    return way.walker(request, Stage.ENROLMENT)
        .<Object>map(walker -> keyPage(walker, Form.empty()))
        .orElseGet(Way::startAgain);
  }

  /** Shows the recovery codes in its answer, because they are kept nowhere. */
  @PostMapping("/petugas/masuk/kunci")
  Object confirmKey(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var walker = way.walker(request, Stage.ENROLMENT).orElse(null);
    if (walker == null) return Way.startAgain();
    var form = Form.of(typed);
    var officer = walker.session().officerId();
    var codes = enrolment.confirm(officer, form.value(FIELD_CODE).replace(" ", ""));
    if (codes.isEmpty()) {
      form.refuse(FIELD_CODE, "staff.code.wrong");
      return keyPage(walker, form).status(422);
    }
    var step = signIn.finish(officer, walker.token(), "enrolment");
    if (step instanceof Step.Next next) Way.next(next, form, request, response);
    return codesPage(codes.get(), step instanceof Step.Next);
  }

  static View codesPage(List<String> codes, boolean signedIn) {
    return View.of(
        "id/lintas/staff/web/recoveryCodes", Map.of("codes", codes, "signedIn", signedIn));
  }

  private View keyPage(Walker walker, Form form) {
    return KeyToScan.page(
        "id/lintas/staff/web/enrolment",
        form,
        walker.session().username(),
        enrolment.key(walker.session().officerId()));
  }
}
