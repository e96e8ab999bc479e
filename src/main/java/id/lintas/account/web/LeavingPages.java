package id.lintas.account.web;

import id.lintas.account.Citizen;
import id.lintas.account.access.Leaving;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing out on all devices, taking one's data along, and deleting the account. */
@Controller
class LeavingPages {
  private static final String PASSWORD = "sandi";

  private final Leaving leaving;
  private final SigningIn signingIn;
  private final Sessions sessions;
  private final Devices devices;

  LeavingPages(Leaving leaving, SigningIn signingIn, Sessions sessions, Devices devices) {
    this.leaving = leaving;
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.devices = devices;
  }

  @GetMapping("/akun/keluar-semua")
  View everywhere() {
    return View.of("id/lintas/account/web/everywhere");
  }

  @PostMapping("/akun/keluar-semua")
  Object everywhere(
      @AuthenticationPrincipal Citizen citizen,
      HttpServletRequest request,
      HttpServletResponse response) {
    leaving
        .everywhere(citizen, UUID.randomUUID())
        .ifPresent(session -> SessionCookie.write(sessions.cookie(session), request, response));
    return SeeOther.page("/akun?kabar=keluar-semua");
  }

  /** A POST, so that the copy and its entry in the record are made only when asked for. */
  @PostMapping("/akun/salinan")
  ResponseEntity<Map<String, Object>> copy(@AuthenticationPrincipal Citizen citizen) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lintas.json\"")
        .body(leaving.copy(citizen));
  }

  @GetMapping("/akun/hapus")
  View delete(@AuthenticationPrincipal Citizen citizen) {
    return page(citizen, Form.empty());
  }

  @PostMapping("/akun/hapus")
  Object delete(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var right =
        Patience.heard(
            form,
            PASSWORD,
            response,
            () ->
                Optional.of(
                    signingIn.confirms(
                        citizen, form.raw(PASSWORD), devices.from(citizen.username(), request))));
    if (!right.orElse(false)) form.refuse(PASSWORD, "account.password.notThis");
    if (!form.ok() || !leaving.delete(citizen)) {
      return page(citizen, form).status(Patience.status(response));
    }
    SessionCookie.clear(request, response);
    return SeeOther.page("/");
  }

  private View page(Citizen citizen, Form form) {
    return View.of(
        "id/lintas/account/web/delete",
        Map.of("form", form, "underWay", leaving.underWay(citizen)));
  }
}
