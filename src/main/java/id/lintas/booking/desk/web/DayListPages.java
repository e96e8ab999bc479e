package id.lintas.booking.desk.web;

import id.lintas.booking.desk.ListingTheDay;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day's list on paper, for the hours without a network. */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class DayListPages {
  private final ListingTheDay listing;

  DayListPages(ListingTheDay listing) {
    this.listing = listing;
  }

  @GetMapping(DeskPages.DESK + "/daftar")
  View list(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "1") String lembar) {
    var number = lembar.matches("[0-9]{1,3}") ? Integer.parseInt(lembar) : 1;
    return View.of(
        "id/lintas/booking/desk/web/dayList", Map.of("sheet", listing.sheet(officer, number)));
  }
}
