package id.lintas.account.web;

import id.lintas.account.Citizen;
import id.lintas.account.passkey.Passkeys;
import id.lintas.account.session.LocalPath;
import id.lintas.account.session.SessionCookie;
import id.lintas.account.session.Sessions;
import id.lintas.passkey.Answer;
import id.lintas.passkey.PublicOrigin;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Keys in one's devices: the list, adding, removing, and signing in with one. */
@Controller
class PasskeyPages {
  private static final int LONGEST_LABEL = 40;
  private static final ZoneId CALENDAR = ZoneId.of("Asia/Jakarta");

  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Devices devices;
  private final PublicOrigin origins;

  PasskeyPages(Passkeys passkeys, Sessions sessions, Devices devices, PublicOrigin origins) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.devices = devices;
    this.origins = origins;
  }

  @GetMapping("/akun/passkey")
  View list(@AuthenticationPrincipal Citizen citizen, HttpServletRequest request) {
    return page(citizen, request, false);
  }

  @PostMapping("/akun/passkey")
  Object add(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam("tantangan") String challenge,
      @RequestParam("jawaban") String answer,
      @RequestParam(name = "nama", defaultValue = "") String label,
      HttpServletRequest request) {
    var shown = Form.empty().with("nama", label).value("nama");
    var name =
        shown.isEmpty() ? "Passkey" : shown.substring(0, Math.min(LONGEST_LABEL, shown.length()));
    var origin = origins.of(request).orElseThrow(PasskeyPages::notHere);
    var added = passkeys.register(citizen, origin, new Answer(challenge, answer), name);
    return added ? SeeOther.page("/akun/passkey") : page(citizen, request, true).status(422);
  }

  @PostMapping("/akun/passkey/hapus")
  Object remove(@AuthenticationPrincipal Citizen citizen, @RequestParam("id") UUID number) {
    passkeys.remove(citizen, number);
    return SeeOther.page("/akun/passkey");
  }

  @GetMapping("/masuk/passkey")
  View ask(
      @RequestParam(name = "lanjut", defaultValue = "") String next, HttpServletRequest request) {
    return signInPage(request, next, false);
  }

  @PostMapping("/masuk/passkey")
  Object signIn(
      @RequestParam("tantangan") String challenge,
      @RequestParam("jawaban") String answer,
      @RequestParam(name = "lanjut", defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var origin = origins.of(request).orElseThrow(PasskeyPages::notHere);
    var session = passkeys.signIn(origin, new Answer(challenge, answer), UUID.randomUUID());
    if (session.isEmpty()) return signInPage(request, next, true).status(422);
    SessionCookie.write(sessions.cookie(session.get()), request, response);
    devices.remember(session.get().citizen().username(), request, response);
    return SeeOther.page(LocalPath.of(next).orElse("/akun"));
  }

  private View page(Citizen citizen, HttpServletRequest request, boolean refused) {
    var question =
        origins.of(request).stream()
            .map(origin -> passkeys.askToRegister(citizen, origin))
            .toList();
    var keys =
        passkeys.of(citizen).stream()
            .map(
                key ->
                    new Passkeys.Device(
                        key.number(),
                        key.label(),
                        LocalDate.ofInstant(key.createdAt().toInstant(), CALENDAR)))
            .toList();
    return View.of(
        "id/lintas/account/web/passkeys",
        Map.of(
            "question", keys.size() < Passkeys.AT_MOST ? question : List.of(),
            "devices", keys,
            "refused", refused));
  }

  private View signInPage(HttpServletRequest request, String next, boolean refused) {
    return View.of(
        "id/lintas/account/web/signInPasskey",
        Map.of(
            "question",
            passkeys.askToSignIn(origins.of(request).orElseThrow(PasskeyPages::notHere)),
            "next",
            LocalPath.of(next).orElse(""),
            "refused",
            refused));
  }

  private static ResponseStatusException notHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
