package id.lintas.booking.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Places for programs: by the very use cases of the pages. */
@RestController
@Tag(name = "bookings")
class BookingApi {
  private final PlacingABooking placing;
  private final ChangingABooking changing;
  private final Bookings bookings;
  private final Availabilities availabilities;
  private final FormIds forms;
  private final Offices offices;
  private final OrderPace pace;

  BookingApi(
      PlacingABooking placing,
      ChangingABooking changing,
      Bookings bookings,
      Availabilities availabilities,
      FormIds forms,
      Offices offices,
      OrderPace pace) {
    this.placing = placing;
    this.changing = changing;
    this.bookings = bookings;
    this.availabilities = availabilities;
    this.forms = forms;
    this.offices = offices;
    this.pace = pace;
  }

  record FormAsked(@Schema(requiredMode = REQUIRED) @Nullable String office) {}

  record FormJson(String form) {}

  @PostMapping("/api/v1/bookings/forms")
  @Refuses(status = 404, with = "no-such-office")
  @Operation(
      summary = "A single-use form id for an office",
      description = "Good for a day. Sent several times with the same form, an order counts once.")
  FormJson form(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody FormAsked asked) {
    var office =
        offices
            .find(asked.office() == null ? "" : asked.office())
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-office"));
    return new FormJson(forms.issue(citizen.accountId(), office.id()));
  }

  @PostMapping("/api/v1/bookings")
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses(status = 400, with = "form-not-ours")
  @Refuses(
      status = 409,
      with = {
        "place-full",
        "not-open-yet",
        "not-open",
        "person-has-place",
        "frozen",
        "many-bookings",
        "many-returns",
        "waiting-room",
        "turn-over",
        "turn-for-others"
      })
  @Refuses(
      status = 422,
      with = {"party-refused", "in-the-past", "no-such-place"})
  @Refuses(status = 503, with = "busy-try-again")
  @Operation(
      summary = "Book places of one hour for one to five people of the account, or none",
      description = "Where that hour is full, the problem names alternatives: the nearest places.")
  BookingJson place(
      HttpServletRequest request,
      HttpServletResponse response,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody OrderAsked asked) {
    var order = asked.order(citizen);
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) throw BookingProblems.of(new Refusal.Busy());
    return switch (placing.place(citizen.accountId(), order, origin.get())) {
      case Outcome.Done done -> BookingJson.of(done.booking());
      case Outcome.Refused no ->
          throw refused(
              no.refusal(), nearest(citizen, order.slot(), order.party().size(), order.slot()));
    };
  }

  private static ProblemException refused(Refusal refusal, Supplier<List<PlaceJson>> alternatives) {
    var problem = BookingProblems.of(refusal);
    return refusal instanceof Refusal.Full
        ? problem.with(BookingProblems.ALTERNATIVES, alternatives.get())
        : problem;
  }

  record PlaceJson(LocalDate day, LocalTime hour) {}

  /** The nearest free places to one that was missed, without the one they have. */
  private Supplier<List<PlaceJson>> nearest(
      Citizen citizen, SlotKey missed, int people, SlotKey had) {
    return () ->
        availabilities.alternatives(missed, people, citizen.accountId()).stream()
            .filter(slot -> !slot.equals(had))
            .map(slot -> new PlaceJson(slot.day(), slot.hour()))
            .toList();
  }

  @GetMapping("/api/v1/bookings")
  @Operation(summary = "The account's bookings, the newest first, at most 50")
  List<BookingJson> all(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return bookings.ofAccount(citizen.accountId()).stream().map(BookingJson::of).toList();
  }

  @GetMapping("/api/v1/bookings/{code}")
  @Refuses(status = 404, with = "no-such-booking")
  @Operation(summary = "One booking of the account")
  BookingJson one(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @OfBooking @PathVariable String code) {
    return BookingJson.of(own(citizen, code));
  }

  private Booking own(Citizen citizen, String code) {
    return BookingCode.parse(code)
        .flatMap(parsed -> bookings.ofAccount(citizen.accountId(), parsed))
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
  }

  /** The version that the program saw. */
  record ChangeAsked(
      @Schema(requiredMode = REQUIRED) @Nullable Integer version,
      @Schema(requiredMode = REQUIRED) @Nullable LocalDate day,
      @Schema(requiredMode = REQUIRED) @Nullable LocalTime hour) {}

  /** The version that the program saw. */
  record ProposalAsked(@Schema(requiredMode = REQUIRED) @Nullable Integer version) {}

  @PostMapping("/api/v1/bookings/{code}/move")
  @Refuses(status = 404, with = "no-such-booking")
  @Refuses(
      status = 409,
      with = {
        "place-full",
        "not-open-yet",
        "not-open",
        "stale",
        "too-late",
        "no-move-left",
        "waiting-room"
      })
  @Refuses(
      status = 422,
      with = {"party-refused", "in-the-past", "no-such-place"})
  @Operation(
      summary = "Move to another hour of the same office, once, until the day before",
      description = "Where that hour is full, the problem names alternatives, as for an order.")
  BookingJson move(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @OfBooking @PathVariable String code,
      @RequestBody ChangeAsked asked) {
    var booking = own(citizen, code);
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    if (asked.version() == null) problem.field("version", "booking.api.version");
    if (asked.day() == null) problem.field("day", "booking.api.day");
    if (asked.hour() == null) problem.field("hour", "booking.api.hour");
    if (problem.hasFields()) throw problem;
    var to =
        new SlotKey(
            booking.office(),
            requireNonNull(asked.day()),
            requireNonNull(asked.hour()),
            booking.slot().pool());
    return changed(
        changing.move(asked(citizen, booking, requireNonNull(asked.version())), to),
        nearest(citizen, to, booking.party(), booking.slot()));
  }

  @PostMapping("/api/v1/bookings/{code}/proposal")
  @Refuses(status = 404, with = "no-such-booking")
  @Refuses(status = 409, with = "stale")
  @Refuses(status = 422, with = "party-refused")
  @Operation(
      summary = "Accept the place that is held since the office closed the day",
      description = "Repeated with the same version, it stays accepted.")
  BookingJson accept(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @OfBooking @PathVariable String code,
      @RequestBody ProposalAsked asked) {
    var booking = own(citizen, code);
    if (asked.version() == null)
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
          .field("version", "booking.api.version");
    return changed(changing.acceptProposal(asked(citizen, booking, asked.version())), List::of);
  }

  @PostMapping("/api/v1/bookings/{code}/cancellation")
  @Refuses(status = 404, with = "no-such-booking")
  @Refuses(
      status = 409,
      with = {"stale", "too-late"})
  @Operation(summary = "Give the place back; repeated, it stays given back")
  BookingJson cancel(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @OfBooking @PathVariable String code) {
    return changed(changing.cancel(Asked.by(citizen.accountId(), own(citizen, code))), List::of);
  }

  private static Asked asked(Citizen citizen, Booking booking, int version) {
    return Asked.by(citizen.accountId(), booking.asOf(version));
  }

  private BookingJson changed(Outcome outcome, Supplier<List<PlaceJson>> alternatives) {
    return switch (outcome) {
      case Outcome.Done done -> BookingJson.of(done.booking());
      case Outcome.Refused no -> throw refused(no.refusal(), alternatives);
    };
  }
}
