package id.lintas.booking.opening.web;

import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import id.lintas.booking.Refusal;
import id.lintas.booking.opening.EnteringARoom;
import id.lintas.booking.opening.Entry;
import id.lintas.booking.opening.KeepingAnEntry;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.opening.Receipts;
import id.lintas.booking.web.PersonAsked;
import id.lintas.booking.web.RefusalPage;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.site.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
class OpeningApi {
  private static final int PARTY_MAX = 20;
  private static final int DAYS_MAX = 7;

  private final Offices offices;
  private final OpeningDays days;
  private final EnteringARoom entering;
  private final KeepingAnEntry keeping;
  private final Receipts receipts;

  OpeningApi(
      Offices offices,
      OpeningDays days,
      EnteringARoom entering,
      KeepingAnEntry keeping,
      Receipts receipts) {
    this.offices = offices;
    this.days = days;
    this.entering = entering;
    this.keeping = keeping;
    this.receipts = receipts;
  }

  /**
   * @param storedCommitment SHA-256 of the secret in the database, hexadecimal
   * @param derivedCommitment SHA-256 of the secret that follows from the keys, hexadecimal
   */
  record OpeningJson(
      String office,
      LocalDate week,
      Instant opensAt,
      Opening.State state,
      long turnMinutes,
      String storedCommitment,
      String derivedCommitment,
      int drawn,
      int late) {
    static OpeningJson of(Opening one) {
      return new OpeningJson(
          one.key().office().value(),
          one.key().week(),
          one.opensAt(),
          one.state(),
          one.turn().toMinutes(),
          one.commitments().stored(),
          one.commitments().derived(),
          one.drawn(),
          one.late());
    }
  }

  @GetMapping("/api/v1/offices/{id}/openings")
  @Operation(summary = "Openings whose order is drawn: announced, under way and past")
  List<OpeningJson> openings(@PathVariable String id) {
    var office =
        offices
            .find(id)
            .filter(Office::listed)
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-office"));
    return days.ofOffice(office.id()).stream().map(OpeningJson::of).toList();
  }

  /**
   * @param week the Monday of the week
   * @param automatic book at the turn by `days` and `part`, without asking
   */
  record EntryAsked(
      @Nullable String form,
      @Nullable String office,
      @Nullable LocalDate week,
      @Nullable Boolean sameDay,
      @Nullable List<@Nullable PersonAsked> party,
      @Nullable Boolean automatic,
      @Nullable List<LocalDate> days,
      Preference.@Nullable Part part) {}

  /**
   * @param poll where to ask how the party stands, without signing in
   */
  record EntryJson(
      UUID entry,
      String office,
      LocalDate week,
      String state,
      boolean automatic,
      @Nullable Instant turnEndsAt,
      boolean extended,
      @Nullable String refused,
      String poll,
      String receipt) {}

  private EntryJson json(Entry one) {
    return new EntryJson(
        one.id(),
        one.opening().office().value(),
        one.opening().week(),
        one.state().name(),
        one.automatic(),
        one.turnEndsAt().orElse(null),
        one.extended(),
        one.refused().orElse(null),
        PollFilter.PATH + one.id() + ".json",
        receipts.of(one));
  }

  @PostMapping("/api/v1/bookings/entries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Enter the waiting room of a week with one to five people of the account",
      description =
          "Before the opening the order among all is drawn; who comes later stands behind. One live"
              + " entry for each account and person in the country. The form is as for a booking;"
              + " sent several times it enters once.")
  EntryJson enter(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody EntryAsked asked) {
    var outcome = entering.enter(citizen.accountId(), asked(citizen, asked));
    return switch (outcome) {
      case EnteringARoom.Outcome.Inside in -> one(citizen, in.entry());
      case EnteringARoom.Outcome.Refused no -> throw refused(no.refusal());
    };
  }

  private static EnteringARoom.Asked asked(Citizen citizen, EntryAsked asked) {
    var problem = new ProblemException(HttpStatus.BAD_REQUEST, "invalid-fields");
    var office = asked.office() == null ? "" : asked.office();
    if (!OfficeId.isWellFormed(office)) problem.field("office", "booking.api.office");
    if (asked.form() == null) problem.field("form", "booking.api.form");
    if (asked.week() == null) problem.field("week", "booking.api.day");
    var party = asked.party() == null ? List.<@Nullable PersonAsked>of() : asked.party();
    if (party.isEmpty()
        || party.size() > PARTY_MAX
        || !party.stream().allMatch(one -> one != null && one.whole()))
      problem.field("party", "booking.api.party");
    if (asked.days() != null && asked.days().size() > DAYS_MAX)
      problem.field("days", "booking.api.day");
    if (problem.hasFields()) throw problem;
    var order =
        new Order(
            requireNonNull(asked.form()),
            OfficeId.of(office),
            requireNonNull(asked.week()),
            LocalTime.MIDNIGHT,
            Boolean.TRUE.equals(asked.sameDay()),
            party.stream().map(one -> requireNonNull(one).choice()).toList(),
            citizen.language());
    var preference =
        new Preference(
            asked.days() == null ? Set.of() : Set.copyOf(asked.days()),
            Optional.ofNullable(asked.part()).orElse(Preference.Part.ANY));
    var automatic = Boolean.TRUE.equals(asked.automatic());
    return new EnteringARoom.Asked(order, automatic, preference, "/antrian/" + office);
  }

  private static ProblemException refused(Refusal refusal) {
    var problem = new ProblemException(RefusalPage.status(refusal), RefusalPage.type(refusal));
    return switch (refusal) {
      case Refusal.InLine in -> problem.with("position", in.position());
      case Refusal.PersonHasPlace has -> problem.with("position", has.position());
      case Refusal.Frozen frozen ->
          problem.with("position", frozen.position()).with("until", frozen.until().toString());
      default -> problem;
    };
  }

  @GetMapping("/api/v1/bookings/entries")
  @Operation(summary = "The account's entries, the newest first, at most 20")
  List<EntryJson> all(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return keeping.all(citizen.accountId()).stream().map(this::json).toList();
  }

  @GetMapping("/api/v1/bookings/entries/{entry}")
  @Operation(summary = "One entry, with its signed receipt")
  EntryJson one(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @PathVariable UUID entry) {
    return keeping
        .find(citizen.accountId(), entry)
        .map(this::json)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
  }

  @PostMapping("/api/v1/bookings/entries/{entry}/extension")
  @Operation(summary = "Extend the turn, once")
  EntryJson extend(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @PathVariable UUID entry) {
    one(citizen, entry);
    if (!keeping.extend(citizen.accountId(), entry)) throw refused(new Refusal.TurnOver());
    return one(citizen, entry);
  }

  @PostMapping("/api/v1/bookings/entries/{entry}/withdrawal")
  @Operation(summary = "Leave the waiting room; repeated, it stays left")
  EntryJson leave(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @PathVariable UUID entry) {
    one(citizen, entry);
    keeping.leave(citizen.accountId(), entry);
    return one(citizen, entry);
  }
}
