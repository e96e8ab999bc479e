package id.lintas.booking.plan.web;

import id.lintas.booking.Pool;
import id.lintas.booking.plan.ChangingAQuota;
import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.booking.plan.PublishingAWeek;
import id.lintas.booking.plan.QuotaWeeks;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The weeks of an office: what is published, what would be, and single hours. */
@Controller
@Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE})
class QuotaPages {
  static final String QUOTA = "/petugas/kuota";
  static final String TEMPLATES = "id/lintas/booking/plan/web/";
  private static final String CAPACITY = "tempat";

  private final QuotaWeeks weeks;
  private final PublishingAWeek publishing;
  private final PlanningTheWeek planning;
  private final ChangingAQuota changing;
  private final Offices offices;
  private final Duties duties;

  QuotaPages(
      QuotaWeeks weeks,
      PublishingAWeek publishing,
      PlanningTheWeek planning,
      ChangingAQuota changing,
      Offices offices,
      Duties duties) {
    this.weeks = weeks;
    this.publishing = publishing;
    this.planning = planning;
    this.changing = changing;
    this.offices = offices;
    this.duties = duties;
  }

  @GetMapping(QUOTA)
  @Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  View overview(@AuthenticationPrincipal Officer officer) {
    var office = office(officer);
    var model = new HashMap<String, Object>();
    model.put("weeks", weeks.weeks(office));
    model.put("stranded", weeks.stranded(office));
    model.put("standing", planning.standing(office.id()));
    model.put("planned", !planning.plan(office.id()).isEmpty());
    model.put("zone", office.zone());
    model.put("writes", writes(officer));
    return View.of(TEMPLATES + "weeks", model);
  }

  @GetMapping(QUOTA + "/minggu/{monday}")
  @Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  Object week(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String monday,
      @RequestParam(defaultValue = "") String hasil) {
    return monday(monday)
        .<Object>map(date -> weekPage(officer, date, hasil))
        .orElse("redirect:" + QUOTA);
  }

  private View weekPage(Officer officer, LocalDate monday, String result) {
    var office = office(officer);
    var told = Arrays.stream(Told.values()).filter(one -> one.name().equals(result)).findFirst();
    var week = weeks.week(office, monday);
    var model = new HashMap<String, Object>();
    model.put("week", week);
    model.put("told", told);
    model.put("zone", office.zone());
    model.put("writes", writes(officer));
    if (!week.published()) model.put("preview", publishing.preview(office, monday));
    return View.of(TEMPLATES + (week.published() ? "week" : "preview"), model);
  }

  @PostMapping(QUOTA + "/minggu/{monday}")
  String publish(@AuthenticationPrincipal Officer officer, @PathVariable String monday) {
    var date = monday(monday).orElse(null);
    if (date == null) return "redirect:" + QUOTA;
    var first = publishing.publish(office(officer), date, officer.actor());
    return back(date, first ? Told.PUBLISHED : Told.PUBLISHED_BEFORE);
  }

  private static String back(LocalDate day, Told told) {
    var monday = day.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return "redirect:" + QUOTA + "/minggu/" + monday + "?hasil=" + told;
  }

  @GetMapping(QUOTA + "/jam/{pool}/{at}")
  Object hour(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String pool,
      @PathVariable String at) {
    return slot(officer, pool, at)
        .<Object>map(
            slot ->
                hourPage(
                    officer, slot, Form.empty().with(CAPACITY, String.valueOf(slot.capacity()))))
        .orElse("redirect:" + QUOTA);
  }

  @PostMapping(QUOTA + "/jam/{pool}/{at}")
  Object change(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String pool,
      @PathVariable String at,
      @RequestParam MultiValueMap<String, String> typed) {
    var slot = slot(officer, pool, at).orElse(null);
    if (slot == null) return "redirect:" + QUOTA;
    var form = Form.of(typed);
    if (!form.value(CAPACITY).matches("\\d{1,4}"))
      return wrong(officer, slot, form.refuse(CAPACITY, "plan.grid.number"));
    var capacity = Integer.parseInt(form.value(CAPACITY));
    var result = changing.change(officer, slot.key(), capacity, office(officer).zone());
    return switch (result) {
      case DONE -> back(slot.key().day(), Told.DONE);
      case ASKED -> back(slot.key().day(), Told.ASKED);
      case TURNS -> wrong(officer, slot, form.refuse(CAPACITY, "plan.turns"));
      case TOO_FEW -> wrong(officer, slot, form.refuse(CAPACITY, "booking.quota.tooFew"));
      case NO_SUCH_HOUR -> wrong(officer, slot, form.refuse(CAPACITY, "plan.hour.impossible"));
    };
  }

  private View wrong(Officer officer, Slot slot, Form form) {
    return hourPage(officer, slot, form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  private View hourPage(Officer officer, Slot slot, Form form) {
    return View.of(TEMPLATES + "hour", Map.of("slot", slot, "form", form));
  }

  private Optional<Slot> slot(Officer officer, String pool, String at) {
    var wanted = Arrays.stream(Pool.values()).filter(one -> one.name().equals(pool)).findFirst();
    return wanted.flatMap(
        one ->
            TypedDay.withHour(at)
                .flatMap(
                    when ->
                        weeks.hour(office(officer), when.toLocalDate(), when.toLocalTime(), one)));
  }

  private static Optional<LocalDate> monday(String typed) {
    return TypedDay.parse(typed).filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY);
  }

  /** Auditors read what they may not change. */
  private boolean writes(Officer officer) {
    return duties.holds(officer, Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE);
  }

  private Office office(Officer officer) {
    return offices.office(officer.office());
  }
}
