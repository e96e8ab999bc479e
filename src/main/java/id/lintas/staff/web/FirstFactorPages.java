package id.lintas.staff.web;

import id.lintas.passkey.Answer;
import id.lintas.passkey.Holder;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.signin.Enrolment;
import id.lintas.staff.signin.OfficerPasskeys;
import id.lintas.staff.signin.SignIn;
import id.lintas.staff.signin.Stage;
import id.lintas.staff.signin.Step;
import id.lintas.staff.web.Way.Walker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second factor an officer begins with: a passkey, or an app, which needs no script. Both end
 * with the recovery codes, shown in the answer because they are kept nowhere.
 */
@Controller
@WayIn
class FirstFactorPages {
  private static final String CHOICE = "/petugas/masuk/kunci";
  private static final String APP = CHOICE + "/aplikasi";
  private static final String FIELD_CODE = "kode";

  private final Enrolment enrolment;
  private final OfficerPasskeys passkeys;
  private final SignIn signIn;
  private final KeyQuestions questions;
  private final Way way;

  FirstFactorPages(
      Enrolment enrolment,
      OfficerPasskeys passkeys,
      SignIn signIn,
      KeyQuestions questions,
      Way way) {
    this.enrolment = enrolment;
    this.passkeys = passkeys;
    this.signIn = signIn;
    this.questions = questions;
    this.way = way;
  }

  @GetMapping(CHOICE)
  Object choice(HttpServletRequest request) {
    var walker = enrolling(request);
    if (walker.isEmpty()) return Way.startAgain();
    return questions.possible(request)
        ? choicePage(walker.get(), request, Form.empty())
        : "redirect:" + APP;
  }

  @PostMapping(CHOICE + "/passkey")
  Object passkey(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(KeyQuestions.CHALLENGE) String challenge,
      @RequestParam(KeyQuestions.ANSWER) String answer,
      @RequestParam MultiValueMap<String, String> typed) {
    var walker = enrolling(request).orElse(null);
    if (walker == null) return Way.startAgain();
    var form = Form.of(typed);
    var codes =
        enrolment.byPasskey(
            holder(walker),
            walker.token(),
            questions.origin(request),
            new Answer(challenge, answer),
            DeviceName.of(form));
    if (codes.isPresent()) return finish(walker, codes.get(), form, request, response);
    form.refuse(KeyQuestions.PART, "staff.passkey.notAdded");
    return choicePage(walker, request, form).status(422);
  }

  @GetMapping(APP)
  Object app(HttpServletRequest request) {
    return enrolling(request)
        .<Object>map(walker -> appPage(walker, request, Form.empty()))
        .orElseGet(Way::startAgain);
  }

  @PostMapping(APP)
  Object confirmApp(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    var walker = enrolling(request).orElse(null);
    if (walker == null) return Way.startAgain();
    var form = Form.of(typed);
    var code = form.value(FIELD_CODE).replace(" ", "");
    var codes = enrolment.byApp(walker.session().officerId(), walker.token(), code);
    if (codes.isPresent()) return finish(walker, codes.get(), form, request, response);
    form.refuse(FIELD_CODE, "staff.code.wrong");
    return appPage(walker, request, form).status(422);
  }

  private View finish(
      Walker walker,
      List<String> codes,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var step = signIn.finish(walker.session().officerId(), walker.token(), "enrolment");
    if (step instanceof Step.Next next) Way.next(next, form, request, response);
    return RecoveryCodesPage.of(codes, step instanceof Step.Next);
  }

  /** Whoever chose in another browser meanwhile signs in with what they chose. */
  private Optional<Walker> enrolling(HttpServletRequest request) {
    return way.walker(request, Stage.ENROLMENT)
        .filter(walker -> passkeys.factors(walker.session().officerId()).none());
  }

  private View choicePage(Walker walker, HttpServletRequest request, Form form) {
    return View.of(
        "id/lintas/staff/web/firstFactor",
        Map.of(
            "form", form, "question", questions.register(holder(walker), walker.token(), request)));
  }

  private View appPage(Walker walker, HttpServletRequest request, Form form) {
    return KeyToScan.page(
        "id/lintas/staff/web/enrolment",
        form,
        walker.session().username(),
        enrolment.key(walker.session().officerId()),
        questions.possible(request) ? CHOICE : "");
  }

  private static Holder holder(Walker walker) {
    return new Holder(walker.session().officerId(), walker.session().username());
  }
}
