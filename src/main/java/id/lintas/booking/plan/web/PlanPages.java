package id.lintas.booking.plan.web;

import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The usual week, typed into a grid. */
@Controller
@Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE})
class PlanPages {
  static final String PLAN = QuotaPages.QUOTA + "/rencana";
  private static final String STANDING = "tetap";

  private final PlanningTheWeek planning;
  private final Duties duties;

  PlanPages(PlanningTheWeek planning, Duties duties) {
    this.planning = planning;
    this.duties = duties;
  }

  @GetMapping(PLAN)
  @Needs({Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE, Role.AUDITOR})
  View show(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String tersimpan) {
    var form = PlanGrid.filled(planning.plan(officer.office()));
    if (planning.standing(officer.office())) form.with(STANDING, "ya");
    return page(officer, form, tersimpan.equals("ya"));
  }

  @PostMapping(PLAN)
  Object save(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var grid = PlanGrid.of(planning.plan(officer.office()), form);
    switch (form.value("langkah")) {
      case "salin" -> grid.copyMonday();
      case "simpan" -> {
        var plan = grid.read();
        if (!form.ok())
          return page(officer, form, false).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        planning.replace(officer.office(), plan, form.chosen(STANDING, "ya"), officer.actor());
        return "redirect:" + PLAN + "?tersimpan=ya";
      }
      default -> grid.read();
    }
    return page(officer, form, false);
  }

  private View page(Officer officer, Form form, boolean saved) {
    var grid = PlanGrid.of(planning.plan(officer.office()), form);
    var writes = duties.holds(officer, Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE);
    return View.of(
        QuotaPages.TEMPLATES + "plan",
        Map.of("form", form, "grid", grid, "saved", saved, "writes", writes));
  }
}
