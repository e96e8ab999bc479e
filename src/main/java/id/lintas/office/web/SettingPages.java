package id.lintas.office.web;

import id.lintas.office.EditingSettings;
import id.lintas.office.EditingSettings.Line;
import id.lintas.office.EditingSettings.Next;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decides one setting of the officer's own office from a day on. */
@Controller
@Needs(Role.OFFICE_ADMINISTRATOR)
class SettingPages {
  private static final String ONE = OfficeEditorPages.HERE + "/aturan/{name}";
  private static final String VALUE = "nilai";

  private final EditingSettings settings;
  private final Offices offices;
  private final Clock clock;

  SettingPages(EditingSettings settings, Offices offices, Clock clock) {
    this.settings = settings;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping(ONE)
  View form(@AuthenticationPrincipal Officer officer, @PathVariable String name) {
    var today = today(officer);
    var line = settings.line(officer.office(), setting(name), today);
    var form = Form.empty().with("dibaca", line.mark()).with(VALUE, line.now());
    return form(line, RequirementForm.withDay(form, RequirementForm.FROM, today.plusDays(1)));
  }

  @PostMapping(ONE)
  Object decide(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> typed) {
    var setting = setting(name);
    var form = Form.of(typed);
    if (!setting.valid(form.value(VALUE))) form.refuse(VALUE, "office.edit.refused.VALUE");
    var from = RequirementForm.day(form, RequirementForm.FROM);
    if (form.ok() && from != null)
      settings
          .decide(
              officer.office(),
              setting,
              form.value("dibaca"),
              new Next(from, form.value(VALUE)),
              officer.actor())
          .ifPresent(one -> form.refuse(field(one), "office.edit.refused." + one));
    return form.ok()
        ? "redirect:" + OfficeEditorPages.HERE + "?hasil=tersimpan"
        : form(settings.line(officer.office(), setting, today(officer)), form)
            .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private static String field(EditingSettings.Refusal refusal) {
    return switch (refusal) {
      case VALUE, STALE -> VALUE;
      case IN_THE_PAST, TOO_FAR -> RequirementForm.FROM;
    };
  }

  private static View form(Line line, Form form) {
    return View.of(
        "id/lintas/office/web/editSetting",
        Map.of("line", line, "form", form, "words", line.setting().words()));
  }

  private LocalDate today(Officer officer) {
    return offices.office(officer.office()).today(clock.instant());
  }

  private static Setting setting(String name) {
    return Arrays.stream(Setting.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
  }
}
