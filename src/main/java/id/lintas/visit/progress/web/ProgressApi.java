package id.lintas.visit.progress.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Bookings;
import id.lintas.shared.BookingCode;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import id.lintas.visit.progress.FollowingApplications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same as the page of an application's way, for programs of the account that booked. */
@RestController
@Tag(name = "bookings")
class ProgressApi {
  private final Bookings bookings;
  private final FollowingApplications following;

  ProgressApi(Bookings bookings, FollowingApplications following) {
    this.bookings = bookings;
    this.following = following;
  }

  @GetMapping("/api/v1/bookings/{code}/progress")
  @Refuses(status = 404, with = "no-such-booking")
  @Operation(
      summary = "How far the applications of a booking have come",
      description = "Nobody is in it before they arrive at the office.")
  ProgressJson progress(
      @Parameter(
              description = "The booking's code; hyphens and the size of letters do not matter",
              example = "2W3CC-EPX59-8897Y")
          @PathVariable
          String code,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      HttpServletRequest request) {
    var booking =
        BookingCode.parse(code)
            .flatMap(known -> bookings.ofAccount(citizen.accountId(), known))
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
    return ProgressJson.of(
        following.number(booking), following.of(booking), ChosenLanguage.of(request));
  }
}
