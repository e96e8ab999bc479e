package id.lintas.account.web;

import id.lintas.account.access.Network;
import id.lintas.account.access.SigningUp;
import id.lintas.account.session.LocalPath;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
    var session =
        Patience.heard(
            form,
            SigningUp.PASSWORD,
            response,
            () -> signingUp.signUp(form, ChosenLanguage.of(request), ids, network));
    if (session.isEmpty()) {
      return page(form.with(FormId.FIELD, formId.toString())).status(Patience.status(response));
    }
    SessionCookie.write(sessions.cookie(session.get()), request, response);
    devices.remember(session.get().citizen().username(), request, response);
    return SeeOther.page(
        LocalPath.of(form.value(NEXT))
            .map(next -> "/akun/kontak/kode?lanjut=" + next)
            .orElse("/akun/kontak/kode"));
  }

  private static View page(Form form) {
    return View.of(
        "id/lintas/account/web/signUp",
        Map.of("form", form, "next", LocalPath.of(form.value(NEXT)).orElse("")));
  }
}
