package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.SignIn;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** User name and password, then the code of one's phone or one that was kept for its loss. */
@Controller
@WayIn
class SignInPages {
  private static final String FIELD_PASSWORD = "sandi";
  private static final String FIELD_CODE = "kode";

  private final SignIn signIn;
  private final Way way;

  SignInPages(SignIn signIn, Way way) {
    this.signIn = signIn;
    this.way = way;
  }

  @GetMapping(StaffSecurity.SIGN_IN)
  Object signIn(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    if (SignedIn.of(request).isPresent()) return "redirect:/petugas";
    return signInPage(Form.of(asked));
  }

  @PostMapping(StaffSecurity.SIGN_IN)
  Object password(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value("nama").isEmpty()) form.refuse("nama", "staff.signIn.noName");
    if (form.raw(FIELD_PASSWORD).isEmpty()) form.refuse(FIELD_PASSWORD, "staff.signIn.noPassword");
    if (!form.ok()) return signInPage(form).status(422);
    var step = signIn.password(form.value("nama"), form.raw(FIELD_PASSWORD), Way.network(request));
    if (step instanceof Step.Next next) return Way.next(next, form, request, response);
    Way.refuse(form, FIELD_PASSWORD, "staff.signIn.wrong", step);
    return signInPage(form).status(status(step));
  }

  @GetMapping("/petugas/masuk/kode")
  Object code(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    return codePage(request, Form.of(asked), "code");
  }

  @PostMapping("/petugas/masuk/kode")
  Object giveCode(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var walker = way.walker(request, Stage.PASSWORD);
    if (walker.isEmpty()) return Way.startAgain();
    var code = form.value(FIELD_CODE).replace(" ", "");
    if (!code.matches("\\d{6}")) {
      form.refuse(FIELD_CODE, "staff.code.form");
      return codePage(request, form, "code");
    }
    var step =
        signIn.code(walker.get().token(), walker.get().session(), code, Way.network(request));
    if (step instanceof Step.Next next) return Way.next(next, form, request, response);
    Way.refuse(form, FIELD_CODE, "staff.code.wrong", step);
    return codePage(request, form, "code");
  }

  @GetMapping("/petugas/masuk/cadangan")
  Object recovery(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    return codePage(request, Form.of(asked), "recovery");
  }

  @PostMapping("/petugas/masuk/cadangan")
  Object giveRecovery(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var walker = way.walker(request, Stage.PASSWORD);
    if (walker.isEmpty()) return Way.startAgain();
    var step =
        signIn.recoveryCode(
            walker.get().token(),
            walker.get().session(),
            form.value(FIELD_CODE),
            Way.network(request));
    // the phone is lost or broken: the first thing to do is to set up another
    if (step instanceof Step.Next next)
      return Way.next(next, form.with("ke", "/petugas/saya"), request, response);
    Way.refuse(form, FIELD_CODE, "staff.recovery.wrong", step);
    return codePage(request, form, "recovery");
  }

  private static View signInPage(Form form) {
    return View.of(
        "id/lintas/staff/web/signIn",
        Map.of(
            "form", form, "target", Way.target(form), "tooLong", !form.value("habis").isEmpty()));
  }

  private Object codePage(HttpServletRequest request, Form form, String template) {
    if (way.walker(request, Stage.PASSWORD).isEmpty()) return Way.startAgain();
    return View.of(
            "id/lintas/staff/web/" + template, Map.of("form", form, "target", Way.target(form)))
        .status(form.ok() ? 200 : 422);
  }

  private static int status(Step step) {
    return step instanceof Step.Wait
        ? HttpStatus.TOO_MANY_REQUESTS.value()
        : HttpStatus.UNPROCESSABLE_CONTENT.value();
  }
}
