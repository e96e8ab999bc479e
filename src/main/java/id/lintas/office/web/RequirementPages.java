package id.lintas.office.web;

import id.lintas.office.ChangingRequirements;
import id.lintas.office.Fact;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents an office asks for beyond what the whole country asks for. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE})
class RequirementPages {
  static final String HERE = "/petugas/syarat";
  private static final String ONE = HERE + "/{kind}/{code:[A-Z][A-Z0-9_]{1,39}}/berhenti";
  private static final String TEMPLATES = "id/lintas/office/web/";

  private final Requirements requirements;
  private final ChangingRequirements changing;
  private final Offices offices;
  private final Duties duties;
  private final Clock clock;

  RequirementPages(
      Requirements requirements,
      ChangingRequirements changing,
      Offices offices,
      Duties duties,
      Clock clock) {
    this.requirements = requirements;
    this.changing = changing;
    this.offices = offices;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(HERE)
  @Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  View list(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hasil) {
    var office = offices.office(officer.office());
    return View.of(
        TEMPLATES + "requirements",
        Map.of(
            "office",
            office,
            "rows",
            requirements.own(office.id(), office.today(clock.instant())),
            "said",
            List.of("diminta", "berhenti").contains(hasil) ? hasil : "",
            "writes",
            duties.holds(officer, Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE)));
  }

  @GetMapping(HERE + "/baru")
  View form(@AuthenticationPrincipal Officer officer) {
    var today = offices.office(officer.office()).today(clock.instant());
    var form = RequirementForm.withDay(Form.empty(), RequirementForm.FROM, today.plusDays(1));
    return form(form.with(RequirementForm.FACT, Fact.ALWAYS.name()));
  }

  @PostMapping(HERE + "/baru")
  Object ask(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    RequirementForm.read(form, officer.office())
        .flatMap(row -> changing.ask(officer.office(), row, officer.actor()))
        .ifPresent(refusal -> RequirementForm.refuse(form, refusal));
    return form.ok()
        ? "redirect:" + HERE + "?hasil=diminta"
        : form(form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static View form(Form form) {
    return View.of(
        TEMPLATES + "newRequirement",
        Map.of(
            "form", form,
            "kinds", List.of(ApplicationKind.values()),
            "facts", List.of(Fact.values())));
  }

  @GetMapping(ONE)
  View askToStop(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @PathVariable String code) {
    var office = offices.office(officer.office());
    var row = row(office, kind, code);
    var first = office.today(clock.instant()).plusDays(1);
    var from = row.effectiveFrom().isAfter(first) ? row.effectiveFrom() : first;
    return stopping(row, RequirementForm.withDay(Form.empty(), RequirementForm.FROM, from));
  }

  @PostMapping(ONE)
  Object stop(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var row = row(offices.office(officer.office()), kind, code);
    var form = Form.of(typed);
    var from = RequirementForm.day(form, RequirementForm.FROM);
    if (from != null)
      changing
          .stop(officer.office(), row.kind(), code, from, officer.actor())
          .ifPresent(
              refusal ->
                  form.refuse(RequirementForm.FROM, "office.requirements.refused." + refusal));
    return form.ok()
        ? "redirect:" + HERE + "?hasil=berhenti"
        : stopping(row, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static View stopping(Requirement row, Form form) {
    return View.of(TEMPLATES + "stopRequirement", Map.of("row", row, "form", form));
  }

  private Requirement row(Office office, String kind, String code) {
    return requirements.own(office.id(), office.today(clock.instant())).stream()
        .filter(one -> one.kind().name().equals(kind) && one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
  }
}
