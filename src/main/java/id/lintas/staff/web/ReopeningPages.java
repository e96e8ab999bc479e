package id.lintas.staff.web;

import id.lintas.passkey.Answer;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.SignIn;
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

/** A screen that was left alone, opened again by one touch of its officer's device. */
@Controller
@WayIn
class ReopeningPages {
  static final String HERE = "/petugas/masuk/buka";

  private final SignIn signIn;
  private final KeyQuestions questions;
  private final Way way;

  ReopeningPages(SignIn signIn, KeyQuestions questions, Way way) {
    this.signIn = signIn;
    this.questions = questions;
    this.way = way;
  }

  @GetMapping(HERE)
  Object locked(HttpServletRequest request, @RequestParam MultiValueMap<String, String> asked) {
    return way.locked(request)
        .<Object>map(walker -> page(walker, request, Form.of(asked)))
        .orElseGet(() -> byPassword(Form.of(asked)));
  }

  @PostMapping(HERE)
  Object reopen(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(KeyQuestions.CHALLENGE) String challenge,
      @RequestParam(KeyQuestions.ANSWER) String answer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var walker = way.locked(request).orElse(null);
    if (walker == null) return byPassword(form);
    var step =
        signIn.reopen(
            walker.token(),
            walker.session(),
            questions.origin(request),
            new Answer(challenge, answer),
            Way.network(request));
    if (step instanceof Step.Next next) return Way.next(next, form, request, response);
    if (step instanceof Step.NoPost) return byPassword(form);
    Way.refuse(form, KeyQuestions.PART, "staff.passkey.refused", step);
    return page(walker, request, form);
  }

  /** Asks the device at once, but not again after it was refused: it would never stop. */
  private Object page(Walker walker, HttpServletRequest request, Form form) {
    var question = questions.prove(walker, request);
    if (question.isEmpty()) return byPassword(form);
    return View.of(
            "id/lintas/staff/web/reopen",
            Map.of(
                "form",
                form,
                "target",
                Way.target(form),
                "question",
                question.getFirst(),
                "name",
                walker.session().name()))
        .status(form.ok() ? 200 : 422);
  }

  private static String byPassword(Form form) {
    var target = Way.target(form);
    return "redirect:"
        + StaffSecurity.SIGN_IN
        + "?sandi=1"
        + (target.isEmpty() ? "" : "&" + Way.withTarget("", target).substring(1));
  }
}
