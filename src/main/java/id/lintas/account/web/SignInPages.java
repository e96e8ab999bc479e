package id.lintas.account.web;

import id.lintas.account.access.Answer;
import id.lintas.account.access.Errand;
import id.lintas.account.access.SignInLine;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.KeptForm;
import id.lintas.account.session.LocalPath;
import id.lintas.account.session.Revocations;
import id.lintas.account.session.Session;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.passkey.PublicOrigin;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPages {
  private static final String USERNAME = "nama-pengguna";
  private static final String PASSWORD = "sandi";
  private static final String NEXT = "lanjut";

  /** That they sent a form and were no longer signed in. */
  private static final String UNSENT = "kiriman";

  private static final String HOME = "/akun";

  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Revocations revocations;
  private final Devices devices;
  private final PublicOrigin origins;

  SignInPages(
      SigningIn signingIn,
      Sessions sessions,
      Revocations revocations,
      Devices devices,
      PublicOrigin origins) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.revocations = revocations;
    this.devices = devices;
    this.origins = origins;
  }

  @GetMapping("/masuk")
  View form(
      @RequestParam(name = NEXT, defaultValue = "") String next,
      @RequestParam(name = UNSENT, defaultValue = "") String unsent,
      HttpServletRequest request) {
    return page(Form.empty().with(NEXT, next).with(UNSENT, unsent), request);
  }

  @PostMapping("/masuk")
  Object signIn(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    if (form.value(USERNAME).isEmpty()) form.refuse(USERNAME, "account.username.missing");
    if (form.raw(PASSWORD).isEmpty()) form.refuse(PASSWORD, "account.password.missing");
    if (!form.ok()) return page(form, request).status(422);
    var username = form.value(USERNAME);
    var next = LocalPath.of(form.value(NEXT)).orElse(HOME);
    var answer =
        Patience.heard(
            form,
            PASSWORD,
            response,
            () ->
                Optional.of(
                    signingIn.signIn(
                        username,
                        form.raw(PASSWORD),
                        devices.from(username, request),
                        new SignInLine.Entry(
                            UUID.randomUUID(), Errand.SIGN_IN, next, WaitingPages.held(request)))));
    return switch (answer.orElseGet(Answer.Refused::new)) {
      case Answer.SignedIn(Session session) -> {
        welcome(session, request, response);
        yield SeeOther.page(next);
      }
      case Answer.Waiting waiting -> WaitingPages.begin(waiting, request, response);
      case Answer.Refused _, Answer.Lost _ ->
          refused(form, request).status(Patience.status(response));
    };
  }

  View refused(Form form, HttpServletRequest request) {
    return page(form.refuse(PASSWORD, "account.signIn.wrong"), request);
  }

  private void welcome(Session session, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.write(sessions.cookie(session), request, response);
    devices.remember(session.citizen().username(), request, response);
  }

  @PostMapping("/keluar")
  Object signOut(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.read(request).flatMap(sessions::ofCookie).ifPresent(revocations::end);
    SessionCookie.clear(request, response);
    WaitingPages.forget(request, response);
    KeptForm.forget(request, response);
    return SeeOther.page("/");
  }

  private View page(Form form, HttpServletRequest request) {
    return View.of(
        "id/lintas/account/web/signIn",
        Map.of(
            "form",
            form,
            "next",
            LocalPath.of(form.value(NEXT)).orElse(""),
            "unsent",
            !form.value(UNSENT).isEmpty(),
            "passkey",
            origins.of(request).isPresent()));
  }
}
