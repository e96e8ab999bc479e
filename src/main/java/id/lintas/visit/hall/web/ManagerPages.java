package id.lintas.visit.hall.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.hall.Counter;
import id.lintas.visit.hall.HallReport;
import id.lintas.visit.hall.Seats;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the hall went today, and what its counters are called and serve. */
@Controller
@Needs({Role.HEAD_OF_OFFICE, Role.OFFICE_ADMINISTRATOR})
class ManagerPages {
  static final String HALL = "/petugas/ruang";
  private static final int NAME_MAX = 40;

  private final HallReport report;
  private final Seats seats;

  ManagerPages(HallReport report, Seats seats) {
    this.report = report;
    this.seats = seats;
  }

  @GetMapping(HALL)
  View page(@AuthenticationPrincipal Officer officer) {
    return page(officer, Form.empty());
  }

  private View page(Officer officer, Form form) {
    var model = new HashMap<String, Object>();
    model.put("day", report.today(officer.office()));
    model.put("counters", seats.all(officer));
    model.put("office", officer.office());
    model.put("form", form);
    var page = View.of("id/lintas/visit/hall/web/manager", model);
    return form.ok() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  @PostMapping(HALL)
  Object describe(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var number = form.value("loket");
    var letters = String.join("", form.all("kelas"));
    if (!number.matches("[1-9][0-9]?")) form.refuse("loket", "hall.seat.number");
    if (form.value("nama").length() > NAME_MAX) form.refuse("nama", "hall.counter.name.long");
    if (Counter.classes(letters).isEmpty()) form.refuse("kelas", "hall.counter.serves.none");
    if (!form.ok()) return page(officer, form);
    seats.describe(
        officer,
        new Counter(
            Integer.parseInt(number),
            form.value("nama"),
            Counter.classes(letters),
            Optional.empty()));
    return "redirect:" + HALL;
  }
}
