package id.lintas.office.web;

import id.lintas.office.EditingHours;
import id.lintas.office.Hours;
import id.lintas.office.Offices;
import id.lintas.office.store.CalendarStore.WeekdayHours;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The opening hours of the officer's own office. */
@Controller
@Needs({Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
class HoursPages {
  private static final String HERE = OfficeEditorPages.HERE + "/jam";

  private final EditingHours hours;
  private final Offices offices;
  private final Duties duties;
  private final Clock clock;

  HoursPages(EditingHours hours, Offices offices, Duties duties, Clock clock) {
    this.hours = hours;
    this.offices = offices;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping(HERE)
  View page(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String result) {
    var tomorrow = offices.office(officer.office()).today(clock.instant()).plusDays(1);
    var form = Form.empty().with("musim", "REGULAR").with("hari", "1");
    RequirementForm.withDay(form, RequirementForm.FROM, tomorrow);
    return page(officer, form, !result.isEmpty());
  }

  private View page(Officer officer, Form form, boolean saved) {
    return View.of(
        "id/lintas/office/web/hours",
        Map.of(
            "rows",
            hours.rows(officer.office()),
            "form",
            form,
            "saved",
            saved,
            "writes",
            duties.holds(officer, Role.OFFICE_ADMINISTRATOR)));
  }

  @PostMapping(HERE)
  @Needs(Role.OFFICE_ADMINISTRATOR)
  Object decide(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (!EditingHours.SEASONS.contains(form.value("musim")))
      form.refuse("musim", "office.edit.hours.season.missing");
    if (!form.value("hari").matches("[1-7]")) form.refuse("hari", "office.edit.hours.day.missing");
    var from = RequirementForm.day(form, RequirementForm.FROM);
    var wanted = hours(form);
    if (form.ok()
        && from != null
        && !hours.decide(
            officer.office(),
            new WeekdayHours(
                form.value("musim"), Integer.parseInt(form.value("hari")), from, wanted),
            officer.actor())) form.refuse(RequirementForm.FROM, "office.edit.refused.IN_THE_PAST");
    return form.ok()
        ? "redirect:" + HERE + "?hasil=tersimpan"
        : page(officer, form, false).status(422);
  }

  /** Empty when closed on that weekday: nothing was typed. */
  private static Optional<Hours> hours(Form form) {
    if (form.value("buka").isEmpty() && form.value("tutup").isEmpty()) return Optional.empty();
    var opens = time(form, "buka");
    var closes = time(form, "tutup");
    var pauseFrom = form.value("istirahat").isEmpty() ? null : time(form, "istirahat");
    var pauseTo = form.value("sampai").isEmpty() ? null : time(form, "sampai");
    if (opens == null || closes == null) return Optional.empty();
    if (!opens.isBefore(closes)) form.refuse("tutup", "office.edit.hours.order");
    if ((pauseFrom == null) != (pauseTo == null)) form.refuse("sampai", "office.edit.hours.pause");
    var pause =
        pauseFrom == null || pauseTo == null
            ? Optional.<Hours.Break>empty()
            : Optional.of(new Hours.Break(pauseFrom, pauseTo));
    pause.ifPresent(
        one -> {
          var inside =
              one.from().isAfter(opens)
                  && one.to().isAfter(one.from())
                  && one.to().isBefore(closes);
          if (!inside) form.refuse("istirahat", "office.edit.hours.pause");
        });
    return Optional.of(new Hours(opens, closes, pause));
  }

  private static @Nullable LocalTime time(Form form, String field) {
    try {
      var typed = form.value(field).replace('.', ':');
      return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    } catch (DateTimeException none) {
      form.refuse(field, "office.edit.hours.time");
      return null;
    }
  }
}
