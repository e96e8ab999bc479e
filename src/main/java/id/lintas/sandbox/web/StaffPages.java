package id.lintas.sandbox.web;

import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.SampleOfficers;
import id.lintas.sandbox.SampleOfficers.Shown;
import id.lintas.site.View;
import id.lintas.staff.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sample officers, with all one needs to sign in as one of them. */
@Controller
@OnlyInSandbox
class StaffPages {
  private final SampleOfficers officers;
  private final Places places;

  StaffPages(SampleOfficers officers, Places places) {
    this.officers = officers;
    this.places = places;
  }

  @GetMapping("/sandbox/petugas")
  View officers() {
    Map<String, List<Shown>> byOffice =
        officers.all().stream()
            .collect(
                Collectors.groupingBy(
                    one -> places.of(one.office()).name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return View.of(
        "id/lintas/sandbox/web/staff",
        Map.of("byOffice", byOffice, "password", SampleOfficers.PASSWORD));
  }
}
