package id.lintas.booking.opening.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import id.lintas.booking.opening.EnteringARoom;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.web.PersonAsked;
import id.lintas.shared.OfficeId;
import id.lintas.site.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A party at the door of a waiting room as a program sends it; it need not be whole. */
record EntryAsked(
    @Schema(requiredMode = REQUIRED) @Nullable String form,
    @Schema(requiredMode = REQUIRED, example = "PLM") @Nullable String office,
    @Schema(requiredMode = REQUIRED, description = "The Monday of the week")
        @Nullable LocalDate week,
    @Nullable Boolean sameDay,
    @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PersonAsked> party,
    @Schema(description = "Book at the turn by days and part, without asking")
        @Nullable Boolean automatic,
    @Schema(description = "Any day of the week where there are none")
        @Nullable List<LocalDate> days,
    Preference.@Nullable Part part) {
  private static final int PARTY_MAX = 20;
  private static final int DAYS_MAX = 7;

  /** What to ask at the door, or everything that is missing. */
  EnteringARoom.Asked asked(Citizen citizen) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    if (office == null || !OfficeId.isWellFormed(office))
      problem.field("office", "booking.api.office");
    if (form == null) problem.field("form", "booking.api.form");
    if (week == null) problem.field("week", "booking.api.day");
    if (!wholeParty()) problem.field("party", "booking.api.party");
    if (days != null && days.size() > DAYS_MAX) problem.field("days", "booking.api.day");
    if (problem.hasFields()) throw problem;
    var preference =
        new Preference(
            days == null ? Set.of() : Set.copyOf(days),
            Optional.ofNullable(part).orElse(Preference.Part.ANY));
    return new EnteringARoom.Asked(
        order(citizen), Boolean.TRUE.equals(automatic), preference, "/antrian/" + office);
  }

  private Order order(Citizen citizen) {
    return new Order(
        requireNonNull(form),
        OfficeId.of(requireNonNull(office)),
        requireNonNull(week),
        LocalTime.MIDNIGHT,
        Boolean.TRUE.equals(sameDay),
        requireNonNull(party).stream().map(one -> requireNonNull(one).choice()).toList(),
        citizen.language());
  }

  /** A program may write null into a list. */
  private boolean wholeParty() {
    return party != null
        && !party.isEmpty()
        && party.size() <= PARTY_MAX
        && party.stream().allMatch(one -> one != null && one.whole());
  }
}
