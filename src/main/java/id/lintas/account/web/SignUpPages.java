package id.lintas.account.web;

import id.lintas.account.access.Answer;
import id.lintas.account.access.Network;
import id.lintas.account.access.SigningUp;
import id.lintas.account.session.LocalPath;
import id.lintas.account.session.Session;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.site.ChosenLanguage;
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

/** Opening an account. */
@Controller
class SignUpPages {
  private static final String NEXT = "lanjut";

  private final SigningUp signingUp;
  private final Sessions sessions;
  private final Devices devices;

  SignUpPages(SigningUp signingUp, Sessions sessions, Devices devices) {
    this.signingUp = signingUp;
    this.sessions = sessions;
    this.devices = devices;
  }

  @GetMapping("/daftar")
  View form(@RequestParam(name = NEXT, defaultValue = "") String next) {
    return page(Form.empty().with(NEXT, next).with(FormId.FIELD, UUID.randomUUID().toString()));
  }

  @PostMapping("/daftar")
  Object signUp(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var formId = FormId.of(form);
    var ids = new SigningUp.Ids(UUID.randomUUID(), UUID.randomUUID(), formId);
    var network = Network.of(request.getRemoteAddr());
    var next =
        LocalPath.of(form.value(NEXT))
            .map(wanted -> "/akun/kontak/kode?lanjut=" + wanted)
            .orElse("/akun/kontak/kode");
    var wait = new SigningUp.Waiting(next, WaitingPages.held(request));
    var answer =
        Patience.heard(
            form,
            SigningUp.PASSWORD,
            response,
            () ->
                Optional.of(
                    signingUp.signUp(form, ChosenLanguage.of(request), ids, network, wait)));
    return switch (answer.orElseGet(Answer.Refused::new)) {
      case Answer.SignedIn(Session session) -> {
        SessionCookie.write(sessions.cookie(session), request, response);
        devices.remember(session.citizen().username(), request, response);
        yield SeeOther.page(next);
      }
      case Answer.Waiting waiting -> WaitingPages.begin(waiting, request, response);
      case Answer.Refused _, Answer.Lost _ ->
          page(form.with(FormId.FIELD, formId.toString())).status(Patience.status(response));
    };
  }

  /** For who waited and then found the name taken. */
  static View taken() {
    return page(
        Form.empty()
            .with(FormId.FIELD, UUID.randomUUID().toString())
            .refuse(SigningUp.USERNAME, "account.username.taken"));
  }

  private static View page(Form form) {
    return View.of(
        "id/lintas/account/web/signUp",
        Map.of("form", form, "next", LocalPath.of(form.value(NEXT)).orElse("")));
  }
}
