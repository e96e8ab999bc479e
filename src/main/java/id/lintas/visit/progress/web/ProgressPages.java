package id.lintas.visit.progress.web;

import id.lintas.account.Citizen;
import id.lintas.booking.BookingHolders;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.site.View;
import id.lintas.visit.progress.FollowingApplications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** For whoever may read the ticket; others are asked for its code and a birth date first. */
@Controller
class ProgressPages {
  private final BookingHolders holders;
  private final FollowingApplications following;
  private final Offices offices;

  ProgressPages(BookingHolders holders, FollowingApplications following, Offices offices) {
    this.holders = holders;
    this.following = following;
    this.offices = offices;
  }

  @GetMapping("/perjalanan/{code}")
  Object page(
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var known =
        BookingCode.parse(code)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var holder = holders.holder(known, citizen, request);
    if (holder.isEmpty()) return "redirect:/tiket?kode=" + known.grouped();
    var booking = holder.get().booking();
    return View.of(
        "id/lintas/visit/progress/web/progress",
        Map.of(
            "booking", booking,
            "office", offices.office(booking.office()),
            "people", following.of(booking),
            "number", following.number(booking)));
  }
}
