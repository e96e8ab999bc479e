package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.staff.signin.Enrolment;
import id.lintas.staff.signin.OwnFactors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An officer's own authenticator app and recovery codes. Codes are shown in the answer, because
 * they are kept nowhere.
 */
@Controller
@ForEveryOfficer
class OwnAppPages {
  private static final String SELF = "/petugas/saya";
  private static final String APP = SELF + "/ponsel";
  private static final String RECOVERY = SELF + "/cadangan";
  private static final String FIELD_CODE = "kode";

  private final OwnFactors factors;
  private final Enrolment enrolment;
  private final PasswordAgain again;

  OwnAppPages(OwnFactors factors, Enrolment enrolment, PasswordAgain again) {
    this.factors = factors;
    this.enrolment = enrolment;
    this.again = again;
  }

  @GetMapping(APP)
  View app(@AuthenticationPrincipal Officer officer) {
    return appPage(officer, Form.empty());
  }

  @PostMapping(APP)
  View replaceApp(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    again.ask(form, officer, request);
    if (!form.ok()) return appPage(officer, form).status(422);
    var code = form.value(FIELD_CODE).replace(" ", "");
    var codes = factors.replaceApp(officer, StaffCookie.token(request), code);
    if (codes.isPresent()) return RecoveryCodesPage.of(codes.get(), true);
    form.refuse(FIELD_CODE, "staff.code.wrong");
    return appPage(officer, form).status(422);
  }

  private View appPage(Officer officer, Form form) {
    return KeyToScan.page(
        "id/lintas/staff/web/changePhone",
        form,
        officer.username(),
        enrolment.key(officer.id()),
        SELF);
  }

  @GetMapping(APP + "/hapus")
  View removing() {
    return removePage(Form.empty());
  }

  @PostMapping(APP + "/hapus")
  Object remove(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    again.ask(form, officer, request);
    if (form.ok() && !factors.removeApp(officer, StaffCookie.token(request)))
      form.refuse("sandi", "staff.factor.last");
    return form.ok() ? "redirect:" + SELF + "?hasil=tanpa-aplikasi" : removePage(form).status(422);
  }

  private static View removePage(Form form) {
    return View.of("id/lintas/staff/web/removeApp", Map.of("form", form));
  }

  @GetMapping(RECOVERY)
  View recovery() {
    return recoveryPage(Form.empty());
  }

  @PostMapping(RECOVERY)
  View renewRecovery(
      HttpServletRequest request,
      @AuthenticationPrincipal Officer officer,
      @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    again.ask(form, officer, request);
    return form.ok()
        ? RecoveryCodesPage.of(factors.renewRecovery(officer, StaffCookie.token(request)), true)
        : recoveryPage(form).status(422);
  }

  private static View recoveryPage(Form form) {
    return View.of("id/lintas/staff/web/renewCodes", Map.of("form", form));
  }
}
