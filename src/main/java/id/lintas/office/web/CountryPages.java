package id.lintas.office.web;

import id.lintas.office.AddingAHoliday;
import id.lintas.office.AddingAPriceList;
import id.lintas.office.Bilingual;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.Offices;
import id.lintas.office.PriceLine;
import id.lintas.office.PriceList;
import id.lintas.office.Tariffs;
import id.lintas.shared.Rupiah;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What holds in every office: holidays and fees. One officer of the ministry asks, a second one
 * decides; offices read it.
 */
@Controller
@Needs({Role.MINISTRY_ANALYST, Role.OFFICE_ADMINISTRATOR, Role.HEAD_OF_OFFICE, Role.AUDITOR})
class CountryPages {
  private static final String HOLIDAYS = OfficeEditorPages.HERE + "/libur";
  private static final String FEES = OfficeEditorPages.HERE + "/tarif";
  private static final int NAME_LEAST = 3;
  private static final int NAME_MOST = 100;

  private final AddingAHoliday holidays;
  private final AddingAPriceList lists;
  private final OfficeCalendar calendar;
  private final Tariffs tariffs;
  private final Offices offices;
  private final Duties duties;
  private final Clock clock;

  CountryPages(
      AddingAHoliday holidays,
      AddingAPriceList lists,
      OfficeCalendar calendar,
      Tariffs tariffs,
      Offices offices,
      Duties duties,
      Clock clock) {
    this.holidays = holidays;
    this.lists = lists;
    this.calendar = calendar;
    this.tariffs = tariffs;
    this.offices = offices;
    this.duties = duties;
    this.clock = clock;
  }

  private LocalDate today(Officer officer) {
    return offices.office(officer.office()).today(clock.instant());
  }

  @GetMapping(HOLIDAYS)
  View holidays(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String result) {
    return holidays(officer, Form.empty().with("macam", "HOLIDAY"), !result.isEmpty());
  }

  private View holidays(Officer officer, Form form, boolean asked) {
    var today = today(officer);
    var coming = calendar.holidays(today, today.plusYears(2));
    return View.of(
        "id/lintas/office/web/holidays",
        Map.of(
            "days", coming,
            "form", form,
            "asked", asked,
            "writes", duties.holds(officer, Role.MINISTRY_ANALYST)));
  }

  @PostMapping(HOLIDAYS)
  @Needs(Role.MINISTRY_ANALYST)
  Object addHoliday(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var day = RequirementForm.day(form, RequirementForm.FROM);
    named(form, "nama");
    named(form, "nama-inggris");
    if (!List.of("HOLIDAY", "JOINT_LEAVE").contains(form.value("macam")))
      form.refuse("macam", "office.edit.holiday.kind.missing");
    if (day != null && !holidays.mayBegin(day))
      form.refuse(RequirementForm.FROM, "office.country.refused.IN_THE_PAST");
    if (!form.ok() || day == null) return holidays(officer, form, false).status(422);
    var name = new Bilingual(form.value("nama"), form.value("nama-inggris"));
    holidays.ask(officer, day, name, form.value("macam").equals("JOINT_LEAVE"));
    return "redirect:" + HOLIDAYS + "?hasil=diminta";
  }

  private static void named(Form form, String field) {
    var length = form.value(field).length();
    if (length < NAME_LEAST || length > NAME_MOST) form.refuse(field, "office.edit.name.length");
  }

  @GetMapping(FEES)
  View fees(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(name = "hasil", defaultValue = "") String result) {
    var form = Form.empty();
    for (var line : inForce(officer).lines())
      form.with(AddingAPriceList.name(line), String.valueOf(line.amount().amount()));
    return fees(officer, form, !result.isEmpty());
  }

  private PriceList inForce(Officer officer) {
    return tariffs.inForce(today(officer)).orElseThrow();
  }

  private View fees(Officer officer, Form form, boolean asked) {
    return View.of(
        "id/lintas/office/web/tariffs",
        Map.of(
            "lists",
            tariffs.all(),
            "lines",
            inForce(officer).lines(),
            "form",
            form,
            "asked",
            asked,
            "writes",
            duties.holds(officer, Role.MINISTRY_ANALYST)));
  }

  @PostMapping(FEES)
  @Needs(Role.MINISTRY_ANALYST)
  Object addList(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    named(form, "versi");
    named(form, "dasar");
    var from = RequirementForm.day(form, RequirementForm.FROM);
    if (from != null && !lists.mayBegin(from))
      form.refuse(RequirementForm.FROM, "office.country.refused.IN_THE_PAST");
    if (from != null && lists.taken(form.value("versi"), from))
      form.refuse("versi", "office.edit.tariff.taken");
    var lines = new ArrayList<PriceLine>();
    for (var line : inForce(officer).lines()) {
      var name = AddingAPriceList.name(line);
      var amount = form.value(name).replace(".", "");
      if (amount.matches("\\d{1,9}"))
        lines.add(
            new PriceLine(
                line.item(), line.type(), line.years(), Rupiah.of(Long.parseLong(amount))));
      else form.refuse(name, "office.edit.tariff.amount");
    }
    if (!form.ok() || from == null) return fees(officer, form, false).status(422);
    lists.ask(officer, new PriceList(form.value("versi"), form.value("dasar"), from, lines));
    return "redirect:" + FEES + "?hasil=diminta";
  }
}
