package id.lintas.office.web;

import id.lintas.office.ChangingCountryRequirements;
import id.lintas.office.CountryChange;
import id.lintas.office.Fact;
import id.lintas.office.Offices;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The documents that every office asks for. One officer of the ministry asks, a second decides. */
@Controller
@Needs(Role.MINISTRY_ANALYST)
class CountryRequirementPages {
  static final String HERE = "/petugas/syarat-nasional";
  private static final String OF_KIND = HERE + "/{kind}";
  private static final String ADD = OF_KIND + "/baru";
  private static final String CODE = "/{code:[A-Z][A-Z0-9_]{1,39}}";
  private static final String CHANGE = OF_KIND + CODE + "/ubah";
  private static final String END = OF_KIND + CODE + "/berhenti";
  private static final String TEMPLATES = "id/lintas/office/web/";
  private static final int FIRST_POSITION = 10;

  private final Requirements requirements;
  private final ChangingCountryRequirements changing;
  private final Offices offices;
  private final Duties duties;
  private final Clock clock;

  CountryRequirementPages(
      Requirements requirements,
      ChangingCountryRequirements changing,
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
  @Needs({Role.MINISTRY_ANALYST, Role.AUDITOR})
  View first(@AuthenticationPrincipal Officer officer) {
    return list(officer, ApplicationKind.NEW, false);
  }

  @GetMapping(OF_KIND)
  @Needs({Role.MINISTRY_ANALYST, Role.AUDITOR})
  View list(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @RequestParam(name = "hasil", defaultValue = "") String result) {
    return list(officer, known(kind), !result.isEmpty());
  }

  private View list(Officer officer, ApplicationKind kind, boolean asked) {
    var today = offices.office(officer.office()).today(clock.instant());
    return View.of(
        TEMPLATES + "countryRequirements",
        Map.of(
            "kind",
            kind,
            "kinds",
            List.of(ApplicationKind.values()),
            "rows",
            requirements.ofTheCountry(kind, today),
            "coming",
            requirements.comingInTheCountry(kind, today),
            "changeable",
            inForce(kind).stream().map(Requirement::code).collect(Collectors.toSet()),
            "asked",
            asked,
            "writes",
            duties.holds(officer, Role.MINISTRY_ANALYST)));
  }

  @GetMapping(ADD)
  View toAdd(@PathVariable String kind) {
    var known = known(kind);
    var rows = inForce(known);
    var last = rows.isEmpty() ? 0 : rows.getLast().position();
    var form = CountryRequirementForm.fresh(changing.firstDay(), last + FIRST_POSITION);
    return form(known, Optional.empty(), form.with(RequirementForm.FACT, Fact.ALWAYS.name()));
  }

  @PostMapping(ADD)
  Object add(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> typed) {
    var known = known(kind);
    var form = Form.of(typed);
    ask(officer, form, CountryRequirementForm.added(form, known, groups(known)));
    return form.ok() ? done(known) : form(known, Optional.empty(), form).status(wrong());
  }

  @GetMapping(CHANGE)
  View toChange(@PathVariable String kind, @PathVariable String code) {
    var row = row(kind, code);
    return form(row.kind(), Optional.of(row), CountryRequirementForm.of(row, changing.firstDay()));
  }

  @PostMapping(CHANGE)
  Object change(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var row = row(kind, code);
    var form = Form.of(typed);
    ask(officer, form, CountryRequirementForm.changed(form, row, groups(row.kind())));
    return form.ok() ? done(row.kind()) : form(row.kind(), Optional.of(row), form).status(wrong());
  }

  @GetMapping(END)
  View toEnd(@PathVariable String kind, @PathVariable String code) {
    var row = row(kind, code);
    return ending(
        row, RequirementForm.withDay(Form.empty(), RequirementForm.FROM, changing.firstDay()));
  }

  @PostMapping(END)
  Object end(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> typed) {
    var row = row(kind, code);
    var form = Form.of(typed);
    ask(officer, form, CountryRequirementForm.ended(form, row));
    return form.ok() ? done(row.kind()) : ending(row, form).status(wrong());
  }

  private void ask(Officer officer, Form form, Optional<CountryChange> change) {
    change
        .flatMap(one -> changing.ask(officer, one))
        .ifPresent(refusal -> CountryRequirementForm.refuse(form, refusal));
  }

  private View form(ApplicationKind kind, Optional<Requirement> row, Form form) {
    return View.of(
        TEMPLATES + "countryRequirement",
        Map.of(
            "kind",
            kind,
            "row",
            row,
            "form",
            form,
            "facts",
            List.of(Fact.values()),
            "others",
            inForce(kind)));
  }

  private static View ending(Requirement row, Form form) {
    return View.of(TEMPLATES + "countryRequirementEnd", Map.of("row", row, "form", form));
  }

  private static String done(ApplicationKind kind) {
    return "redirect:" + HERE + "/" + kind + "?hasil=diminta";
  }

  private static int wrong() {
    return HttpStatus.UNPROCESSABLE_CONTENT.value();
  }

  /** On the first day that can still be changed. */
  private List<Requirement> inForce(ApplicationKind kind) {
    return requirements.ofTheCountry(kind, changing.firstDay());
  }

  private List<String> groups(ApplicationKind kind) {
    return inForce(kind).stream().map(Requirement::choiceGroup).distinct().toList();
  }

  private static ApplicationKind known(String kind) {
    return RequirementForm.kind(kind)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Requirement row(String kind, String code) {
    return inForce(known(kind)).stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
