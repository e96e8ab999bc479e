package id.lintas.booking.opening.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Refusal;
import id.lintas.booking.opening.EnteringARoom;
import id.lintas.booking.opening.Entry;
import id.lintas.booking.opening.EntryState;
import id.lintas.booking.opening.KeepingAnEntry;
import id.lintas.booking.opening.Receipts;
import id.lintas.booking.web.BookingProblems;
import id.lintas.booking.web.OrderPace;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waiting room for programs, by the very use cases of the pages. */
@RestController
@Tag(name = "openings")
class EntryApi {
  private final EnteringARoom entering;
  private final KeepingAnEntry keeping;
  private final Receipts receipts;
  private final OrderPace pace;

  EntryApi(EnteringARoom entering, KeepingAnEntry keeping, Receipts receipts, OrderPace pace) {
    this.entering = entering;
    this.keeping = keeping;
    this.receipts = receipts;
    this.pace = pace;
  }

  record EntryJson(
      UUID entry,
      String office,
      LocalDate week,
      EntryState state,
      boolean automatic,
      @Nullable Instant turnEndsAt,
      boolean extended,
      @Schema(
              description = "Where the state is REFUSED: why it could not be booked at its turn",
              allowableValues = {
                "PersonHasPlace",
                "Frozen",
                "LimitReached",
                "NoSuchPlace",
                "InThePast",
                "NotOpen",
                "ForgedForm"
              })
          @Nullable String refused,
      @Schema(description = "Where to ask how the party stands, without signing in") String poll,
      @Schema(description = "Signed, to be kept: that the party stood on the list")
          String receipt) {}

  private EntryJson json(Entry one) {
    return new EntryJson(
        one.id(),
        one.opening().office().value(),
        one.opening().week(),
        one.state(),
        one.automatic(),
        one.turnEndsAt().orElse(null),
        one.extended(),
        one.refused().orElse(null),
        PollFilter.PATH + one.id() + ".json",
        receipts.of(one));
  }

  @PostMapping("/api/v1/bookings/entries")
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses(status = 400, with = "form-not-ours")
  @Refuses(
      status = 409,
      with = {
        "in-line",
        "entered-often",
        "many-in-line",
        "many-bookings",
        "many-returns",
        "person-has-place",
        "frozen",
        "room-over",
        "no-waiting-room"
      })
  @Refuses(
      status = 422,
      with = {"party-refused", "no-such-place"})
  @Refuses(status = 503, with = "busy-try-again")
  @Operation(
      summary = "Enter the waiting room of a week with one to five people of the account",
      description =
          "Before the opening the order among all is drawn; who comes later stands behind. One live"
              + " entry for each account and person in the country. The form is as for a booking;"
              + " sent several times it enters once.")
  EntryJson enter(
      HttpServletRequest request,
      HttpServletResponse response,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody EntryAsked asked) {
    var wanted = asked.asked(citizen);
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) throw BookingProblems.of(new Refusal.Busy());
    return switch (entering.enter(citizen.accountId(), wanted, origin.get())) {
      case EnteringARoom.Outcome.Inside in -> own(citizen, in.entry());
      case EnteringARoom.Outcome.Refused no -> throw BookingProblems.of(no.refusal());
    };
  }

  @GetMapping("/api/v1/bookings/entries")
  @Operation(summary = "The account's entries, the newest first, at most 20")
  List<EntryJson> all(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return keeping.all(citizen.accountId()).stream().map(this::json).toList();
  }

  @GetMapping("/api/v1/bookings/entries/{entry}")
  @Refuses(
      status = 404,
      with = {"no-such-booking", "not-found"})
  @Operation(summary = "One entry, with its signed receipt")
  EntryJson one(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "The id it got at the door") @PathVariable UUID entry) {
    return own(citizen, entry);
  }

  @PostMapping("/api/v1/bookings/entries/{entry}/extension")
  @Refuses(
      status = 404,
      with = {"no-such-booking", "not-found"})
  @Refuses(
      status = 409,
      with = {"turn-extended", "turn-over", "no-turn"})
  @Operation(summary = "Extend the turn, once")
  EntryJson extend(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "The id it got at the door") @PathVariable UUID entry) {
    own(citizen, entry);
    var refusal = keeping.extend(citizen.accountId(), entry);
    if (refusal.isPresent()) throw BookingProblems.of(refusal.get());
    return own(citizen, entry);
  }

  @PostMapping("/api/v1/bookings/entries/{entry}/withdrawal")
  @Refuses(
      status = 404,
      with = {"no-such-booking", "not-found"})
  @Operation(summary = "Leave the waiting room; repeated, it stays left")
  EntryJson leave(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "The id it got at the door") @PathVariable UUID entry) {
    own(citizen, entry);
    keeping.leave(citizen.accountId(), entry);
    return own(citizen, entry);
  }

  private EntryJson own(Citizen citizen, UUID entry) {
    return keeping
        .find(citizen.accountId(), entry)
        .map(this::json)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
  }
}
