package id.lintas.staff.web;

import id.lintas.site.TypedDay;
import id.lintas.site.View;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.roster.PlanningAWeek;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits at which post today and on the coming days, for everybody who works there. */
@Controller
@ForEveryOfficer
class DayPages {
  static final String HERE = "/petugas/pos";

  private final PlanningAWeek planning;
  private final Places places;

  DayPages(PlanningAWeek planning, Places places) {
    this.planning = planning;
    this.places = places;
  }

  /** Where officers practise nobody sits anywhere. */
  @GetMapping(HERE)
  Object day(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String hari) {
    if (places.of(officer.office()).trains().isPresent()) return "redirect:" + TrainingDoor.HERE;
    var coming = planning.coming(officer.office());
    var wanted = TypedDay.parse(hari);
    var shown =
        coming.stream()
            .filter(day -> wanted.filter(day.date()::equals).isPresent())
            .findFirst()
            .orElseGet(coming::getFirst);
    return View.of(
        "id/lintas/staff/web/day",
        Map.of(
            "office",
            places.of(officer.office()).name(),
            "coming",
            coming,
            "day",
            shown,
            "self",
            officer.id()));
  }
}
