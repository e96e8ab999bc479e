package id.lintas.booking.waitlist.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Refusal;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.waitlist.JoiningTheList;
import id.lintas.booking.waitlist.KeepingAListing;
import id.lintas.booking.waitlist.Listing;
import id.lintas.booking.waitlist.ListingState;
import id.lintas.booking.web.BookingProblems;
import id.lintas.booking.web.OrderPace;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list for programs, by the very use cases of the pages. */
@RestController
@Tag(name = "waiting list")
class WaitlistApi {
  private final JoiningTheList joining;
  private final KeepingAListing keeping;
  private final OrderPace pace;

  WaitlistApi(JoiningTheList joining, KeepingAListing keeping, OrderPace pace) {
    this.joining = joining;
    this.keeping = keeping;
    this.pace = pace;
  }

  record ListingJson(
      UUID listing,
      String office,
      LocalDate week,
      ListingState state,
      int people,
      Set<LocalDate> days,
      Preference.Part part,
      Instant listedAt) {
    static ListingJson of(Listing one) {
      return new ListingJson(
          one.id(),
          one.week().office().value(),
          one.week().week(),
          one.state(),
          one.party(),
          one.preference().days(),
          one.preference().part(),
          one.listedAt());
    }
  }

  @PostMapping("/api/v1/bookings/listings")
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses(status = 400, with = "form-not-ours")
  @Refuses(
      status = 409,
      with = {
        "on-list",
        "list-over",
        "unreachable",
        "many-in-line",
        "many-bookings",
        "many-returns",
        "person-has-place",
        "frozen",
        "not-open-yet",
        "waiting-room"
      })
  @Refuses(
      status = 422,
      with = {"party-refused", "no-such-place"})
  @Refuses(status = 503, with = "busy-try-again")
  @Operation(
      summary = "Join the waiting list of a week that is given out",
      description =
          "When a place comes back that suits, a lot decides among all whom it suits, and whoever"
              + " it falls on is booked without being asked, at least 24 hours ahead. Order does"
              + " not matter. One live listing for each person in the country. The form is as for"
              + " a booking; sent several times it joins once.")
  ListingJson join(
      HttpServletRequest request,
      HttpServletResponse response,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody ListingAsked asked) {
    var wanted = asked.asked(citizen);
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) throw BookingProblems.of(new Refusal.Busy());
    return switch (joining.join(citizen.accountId(), wanted, origin.get())) {
      case JoiningTheList.Outcome.Inside in -> one(citizen, in.listing());
      case JoiningTheList.Outcome.Refused no -> throw BookingProblems.of(no.refusal());
    };
  }

  @GetMapping("/api/v1/bookings/listings")
  @Operation(summary = "The account's listings, the newest first, at most 20")
  List<ListingJson> all(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return keeping.all(citizen.accountId()).stream().map(ListingJson::of).toList();
  }

  @GetMapping("/api/v1/bookings/listings/{listing}")
  @Refuses(
      status = 404,
      with = {"no-such-booking", "not-found"})
  @Operation(summary = "One listing")
  ListingJson one(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "The id it got on joining") @PathVariable UUID listing) {
    return own(citizen, listing);
  }

  private ListingJson own(Citizen citizen, UUID listing) {
    return keeping
        .find(citizen.accountId(), listing)
        .map(ListingJson::of)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
  }

  @PostMapping("/api/v1/bookings/listings/{listing}/withdrawal")
  @Refuses(
      status = 404,
      with = {"no-such-booking", "not-found"})
  @Operation(summary = "Leave the waiting list; repeated, it stays left")
  ListingJson leave(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "The id it got on joining") @PathVariable UUID listing) {
    own(citizen, listing);
    keeping.leave(citizen.accountId(), listing);
    return own(citizen, listing);
  }
}
