package id.lintas.staff.web;

import id.lintas.passkey.Answer;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.signin.OfficerPasskeys;
import id.lintas.staff.signin.OwnFactors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An officer's own passkeys: which there are, adding, naming and removing them. */
@Controller
@ForEveryOfficer
class OwnPasskeyPages {
  private static final String HERE = "/petugas/saya/passkey";
  private static final String ONE = HERE + "/{number}";
  private static final Set<String> SAID = Set.of("ditambah", "dinamai", "dihapus");

  private final OwnFactors factors;
  private final KeyQuestions questions;
  private final PasswordAgain again;
  private final Places places;

  OwnPasskeyPages(OwnFactors factors, KeyQuestions questions, PasswordAgain again, Places places) {
    this.factors = factors;
    this.questions = questions;
    this.again = again;
    this.places = places;
  }

  @GetMapping(HERE)
  View list(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String said) {
    var has = factors.of(officer);
    var more = has.passkeys().size() + has.copied().size() < OfficerPasskeys.AT_MOST;
    return View.of(
        "id/lintas/staff/web/passkeys",
        Map.of(
            "factors",
            has,
            "zone",
            places.of(officer.office()).zone(),
            "possible",
            questions.possible(request),
            "more",
            more,
            "said",
            SAID.contains(said) ? said : ""));
  }

  @GetMapping(HERE + "/baru")
  View adding() {
    return passwordPage(Form.empty());
  }

  /** The device is asked only after the password: its question is given to nobody else. */
  @PostMapping(HERE + "/baru")
  View ask(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    again.ask(form, officer, request);
    if (!form.ok()) return passwordPage(form).status(422);
    return View.of(
        "id/lintas/staff/web/addPasskey",
        Map.of(
            "form",
            form,
            "question",
            questions.register(OwnFactors.holder(officer), StaffCookie.token(request), request)));
  }

  @PostMapping(HERE)
  Object add(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam(KeyQuestions.CHALLENGE) String challenge,
      @RequestParam(KeyQuestions.ANSWER) String answer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var added =
        factors.addPasskey(
            officer,
            StaffCookie.token(request),
            questions.origin(request),
            new Answer(challenge, answer),
            DeviceName.of(form));
    if (added) return "redirect:" + HERE + "?hasil=ditambah";
    return passwordPage(form.refuse("sandi", "staff.passkey.notAdded")).status(422);
  }

  private static View passwordPage(Form form) {
    return View.of("id/lintas/staff/web/addingPasskey", Map.of("form", form));
  }

  @GetMapping(ONE)
  View one(@AuthenticationPrincipal Officer officer, @PathVariable UUID number) {
    return onePage(officer, number, Form.empty());
  }

  @PostMapping(ONE + "/nama")
  String name(
      @AuthenticationPrincipal Officer officer,
      @PathVariable UUID number,
      @RequestParam MultiValueMap<String, String> typed) {
    factors.namePasskey(officer, number, DeviceName.of(Form.of(typed)));
    return "redirect:" + HERE + "?hasil=dinamai";
  }

  @PostMapping(ONE + "/hapus")
  Object remove(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @PathVariable UUID number,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    again.ask(form, officer, request);
    if (form.ok() && !factors.removePasskey(officer, StaffCookie.token(request), number))
      form.refuse("sandi", "staff.factor.last");
    return form.ok()
        ? "redirect:" + HERE + "?hasil=dihapus"
        : onePage(officer, number, form).status(422);
  }

  private View onePage(Officer officer, UUID number, Form form) {
    var has = factors.of(officer);
    var key =
        has.passkey(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return View.of(
        "id/lintas/staff/web/passkey",
        Map.of("form", form, "key", key, "removable", has.enoughWithout(key)));
  }
}
