package id.lintas.staff.web;

import id.lintas.shared.OfficeId;
import id.lintas.site.Form;
import id.lintas.site.Option;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.signin.OwnFactors;
import id.lintas.staff.signin.OwnProofs;
import id.lintas.staff.signin.RecoveryCodes;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer's own password and office. */
@Controller
@ForEveryOfficer
class OwnPages {
  private static final String SELF = "/petugas/saya";
  private static final String OFFICE = "/petugas/kantor";
  private static final String FIELD_OFFICE = "kantor";
  private static final Set<String> SAID = Set.of("sandi", "tanpa-aplikasi");

  private final OwnProofs proofs;
  private final OwnFactors factors;
  private final PasswordAgain again;
  private final RecoveryCodes recovery;
  private final Sessions sessions;
  private final SignIn signIn;
  private final Places places;

  OwnPages(
      OwnProofs proofs,
      OwnFactors factors,
      PasswordAgain again,
      RecoveryCodes recovery,
      Sessions sessions,
      SignIn signIn,
      Places places) {
    this.proofs = proofs;
    this.factors = factors;
    this.again = again;
    this.recovery = recovery;
    this.sessions = sessions;
    this.signIn = signIn;
    this.places = places;
  }

  @GetMapping(SELF)
  View self(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String said) {
    return View.of(
        "id/lintas/staff/web/self",
        Map.of(
            "officer",
            officer,
            "factors",
            factors.of(officer),
            "codesLeft",
            recovery.left(officer.id()),
            "said",
            SAID.contains(said) ? said : ""));
  }

  @GetMapping(SELF + "/sandi")
  View password() {
    return passwordPage(Form.empty());
  }

  @PostMapping(SELF + "/sandi")
  Object changePassword(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    NewPassword.check(form, officer.username());
    if (form.ok()) again.ask(form, officer, request);
    if (!form.ok()) return passwordPage(form).status(422);
    proofs.changePassword(officer, StaffCookie.token(request), form.raw(NewPassword.FIELD));
    return "redirect:" + SELF + "?hasil=sandi";
  }

  private static View passwordPage(Form form) {
    return View.of("id/lintas/staff/web/changePassword", Map.of("form", form));
  }

  @GetMapping(OFFICE)
  View office(@AuthenticationPrincipal Officer officer) {
    return officePage(officer, Form.empty().with(FIELD_OFFICE, officer.office().value()));
  }

  @PostMapping(OFFICE)
  Object changeOffice(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var chosen =
        signIn.offices(officer.id()).stream()
            .filter(office -> office.value().equals(form.value(FIELD_OFFICE)))
            .findFirst();
    if (chosen.isEmpty()) {
      form.refuse(FIELD_OFFICE, "staff.office.choose");
      return officePage(officer, form).status(422);
    }
    sessions.moveTo(StaffCookie.token(request), chosen.get());
    return "redirect:/petugas";
  }

  private View officePage(Officer officer, Form form) {
    List<Option> options = signIn.offices(officer.id()).stream().map(this::option).toList();
    return View.of("id/lintas/staff/web/office", Map.of("form", form, "options", options));
  }

  private Option option(OfficeId office) {
    return Option.of(office.value(), places.of(office).name());
  }
}
