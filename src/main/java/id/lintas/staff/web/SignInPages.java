package id.lintas.staff.web;

import id.lintas.passkey.Answer;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.OfficerPasskeys;
import id.lintas.staff.signin.SignIn;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import id.lintas.staff.web.Way.Walker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** User name and password, then a passkey, the code of one's app, or one kept for their loss. */
@Controller
@WayIn
class SignInPages {
  private static final String FIELD_PASSWORD = "sandi";
  private static final String FIELD_CODE = "kode";

  private final SignIn signIn;
  private final OfficerPasskeys passkeys;
  private final KeyQuestions questions;
  private final Way way;

  SignInPages(SignIn signIn, OfficerPasskeys passkeys, KeyQuestions questions, Way way) {
    this.signIn = signIn;
    this.passkeys = passkeys;
    this.questions = questions;
    this.way = way;
  }

  /** Who only left their screen for a while opens it again, unless they want the password. */
  @GetMapping(StaffSecurity.SIGN_IN)
  Object signIn(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    if (SignedIn.of(request).isPresent()) return "redirect:/petugas";
    var form = Form.of(asked);
    var opens = way.locked(request).filter(walker -> !questions.prove(walker, request).isEmpty());
    return opens.isPresent() && form.value("sandi").isEmpty()
        ? "redirect:" + Way.withTarget(ReopeningPages.HERE, Way.target(form))
        : signInPage(form);
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
    if (step instanceof Step.Next next) {
      way.leaveBehind(request);
      return Way.next(next, form, request, response);
    }
    Way.refuse(form, FIELD_PASSWORD, "staff.signIn.wrong", step);
    return signInPage(form).status(status(step));
  }

  @GetMapping("/petugas/masuk/kode")
  Object second(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    return way.walker(request, Stage.PASSWORD)
        .<Object>map(walker -> secondPage(walker, request, Form.of(asked)))
        .orElseGet(Way::startAgain);
  }

  @PostMapping("/petugas/masuk/kode")
  Object giveCode(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var walker = way.walker(request, Stage.PASSWORD).orElse(null);
    if (walker == null) return Way.startAgain();
    var code = form.value(FIELD_CODE).replace(" ", "");
    if (!code.matches("\\d{6}")) {
      form.refuse(FIELD_CODE, "staff.code.form");
      return secondPage(walker, request, form);
    }
    var step = signIn.code(walker.token(), walker.session(), code, Way.network(request));
    if (step instanceof Step.Next next) return Way.next(next, form, request, response);
    Way.refuse(form, FIELD_CODE, "staff.code.wrong", step);
    return secondPage(walker, request, form);
  }

  @PostMapping("/petugas/masuk/passkey")
  Object givePasskey(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(KeyQuestions.CHALLENGE) String challenge,
      @RequestParam(KeyQuestions.ANSWER) String answer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var walker = way.walker(request, Stage.PASSWORD).orElse(null);
    if (walker == null) return Way.startAgain();
    var step =
        signIn.passkey(
            walker.token(),
            walker.session(),
            questions.origin(request),
            new Answer(challenge, answer),
            Way.network(request));
    if (step instanceof Step.Next next) return Way.next(next, form, request, response);
    Way.refuse(form, KeyQuestions.PART, "staff.passkey.refused", step);
    return secondPage(walker, request, form);
  }

  private View secondPage(Walker walker, HttpServletRequest request, Form form) {
    return View.of(
            "id/lintas/staff/web/second",
            Map.of(
                "form",
                form,
                "target",
                Way.target(form),
                "question",
                questions.prove(walker, request),
                "app",
                passkeys.factors(walker.session().officerId()).app()))
        .status(form.ok() ? 200 : 422);
  }

  @GetMapping("/petugas/masuk/cadangan")
  Object recovery(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    return recoveryPage(request, Form.of(asked));
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
    // the device is lost or broken: the first thing to do is to set up another
    if (step instanceof Step.Next next)
      return Way.next(next, form.with("ke", "/petugas/saya"), request, response);
    Way.refuse(form, FIELD_CODE, "staff.recovery.wrong", step);
    return recoveryPage(request, form);
  }

  private Object recoveryPage(HttpServletRequest request, Form form) {
    if (way.walker(request, Stage.PASSWORD).isEmpty()) return Way.startAgain();
    return View.of("id/lintas/staff/web/recovery", Map.of("form", form, "target", Way.target(form)))
        .status(form.ok() ? 200 : 422);
  }

  private static View signInPage(Form form) {
    return View.of(
        "id/lintas/staff/web/signIn",
        Map.of(
            "form", form, "target", Way.target(form), "tooLong", !form.value("habis").isEmpty()));
  }

  private static int status(Step step) {
    return step instanceof Step.Wait
        ? HttpStatus.TOO_MANY_REQUESTS.value()
        : HttpStatus.UNPROCESSABLE_CONTENT.value();
  }
}
