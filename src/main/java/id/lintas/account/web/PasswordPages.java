package id.lintas.account.web;

import id.lintas.account.Citizen;
import id.lintas.account.access.Network;
import id.lintas.account.access.Passwords;
import id.lintas.account.session.Session;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.vault.NotOpened;
import id.lintas.vault.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another password, with the old one at hand or by a code. */
@Controller
class PasswordPages {
  private static final String WHO = "siapa";
  private static final String COOKIE = "lupa";
  private static final String CONTEXT = "account.forgotten";
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final String DONE = "/akun?kabar=sandi";

  private final Passwords passwords;
  private final Sessions sessions;
  private final Devices devices;
  private final Sealing sealing;

  PasswordPages(Passwords passwords, Sessions sessions, Devices devices, Sealing sealing) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.devices = devices;
    this.sealing = sealing;
  }

  @GetMapping("/akun/sandi")
  View change() {
    return changePage(Form.empty());
  }

  @PostMapping("/akun/sandi")
  Object change(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var session =
        Patience.heard(
            form,
            Passwords.CURRENT,
            response,
            () ->
                passwords.change(
                    citizen, form, devices.from(citizen.username(), request), UUID.randomUUID()));
    if (session.isEmpty()) return changePage(form).status(Patience.status(response));
    return goOn(session.get(), request, response);
  }

  private static View changePage(Form form) {
    return View.of("id/lintas/account/web/password", Map.of("form", form));
  }

  @GetMapping("/lupa-sandi")
  View forgotten() {
    return forgottenPage(Form.empty());
  }

  /** The same answer whether or not there is such an account. */
  @PostMapping("/lupa-sandi")
  Object forgotten(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var who = form.value(WHO);
    if (who.isEmpty() || who.length() > 254) {
      return forgottenPage(form.refuse(WHO, "account.forgotten.missing")).status(422);
    }
    var network = Network.of(request.getRemoteAddr());
    var heard =
        Patience.heard(form, WHO, response, () -> Optional.of(passwords.forgotten(who, network)));
    if (heard.isEmpty()) return forgottenPage(form).status(Patience.status(response));
    var sealed = sealing.seal(who, CONTEXT);
    SessionCookie.write(
        COOKIE,
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
        KEPT,
        request,
        response);
    return SeeOther.page("/lupa-sandi/kode");
  }

  private static View forgottenPage(Form form) {
    return View.of("id/lintas/account/web/forgotten", Map.of("form", form));
  }

  @GetMapping("/lupa-sandi/kode")
  Object code(HttpServletRequest request) {
    return who(request).isEmpty() ? SeeOther.page("/lupa-sandi") : codePage(Form.empty());
  }

  @PostMapping("/lupa-sandi/kode")
  Object reset(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var who = who(request);
    if (who.isEmpty()) return SeeOther.page("/lupa-sandi");
    var network = Network.of(request.getRemoteAddr());
    var session =
        Patience.heard(
            form,
            Passwords.CODE,
            response,
            () -> passwords.reset(who.get(), form, network, UUID.randomUUID()));
    if (session.isEmpty()) return codePage(form).status(Patience.status(response));
    SessionCookie.write(COOKIE, "", Duration.ZERO, request, response);
    return goOn(session.get(), request, response);
  }

  private static View codePage(Form form) {
    return View.of("id/lintas/account/web/forgottenCode", Map.of("form", form));
  }

  private Object goOn(Session session, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.write(sessions.cookie(session), request, response);
    devices.remember(session.citizen().username(), request, response);
    return SeeOther.page(DONE);
  }

  /** What was typed on the page before; sealed, because it may be somebody's telephone number. */
  private Optional<String> who(HttpServletRequest request) {
    return SessionCookie.read(COOKIE, request).flatMap(this::open);
  }

  private Optional<String> open(String sealed) {
    try {
      var bytes = sealing.openBytes(Base64.getUrlDecoder().decode(sealed), CONTEXT);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | NotOpened forged) {
      return Optional.empty();
    }
  }
}
