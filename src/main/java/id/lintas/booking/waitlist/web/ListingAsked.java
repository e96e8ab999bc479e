package id.lintas.booking.waitlist.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.waitlist.JoiningTheList;
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

/** What a program wants of a waiting list; it need not be whole. */
record ListingAsked(
    @Schema(requiredMode = REQUIRED) @Nullable String form,
    @Schema(requiredMode = REQUIRED) @Nullable String office,
    @Schema(requiredMode = REQUIRED, description = "The Monday of the week")
        @Nullable LocalDate week,
    @Nullable Boolean sameDay,
    @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PersonAsked> party,
    @Schema(description = "Any of these; any day of the week when there are none")
        @Nullable List<LocalDate> days,
    Preference.@Nullable Part part) {
  private static final int PARTY_MAX = 20;
  private static final int DAYS_MAX = 7;

  /** The wish, or everything that it lacks. */
  JoiningTheList.Asked asked(Citizen citizen) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    if (office == null || !OfficeId.isWellFormed(office))
      problem.field("office", "booking.api.office");
    if (form == null) problem.field("form", "booking.api.form");
    if (week == null) problem.field("week", "booking.api.day");
    if (!wholeParty()) problem.field("party", "booking.api.party");
    if (days != null && days.size() > DAYS_MAX) problem.field("days", "booking.api.day");
    if (problem.hasFields()) throw problem;
    var order =
        new Order(
            requireNonNull(form),
            OfficeId.of(requireNonNull(office)),
            requireNonNull(week),
            LocalTime.MIDNIGHT,
            Boolean.TRUE.equals(sameDay),
            requireNonNull(party).stream().map(one -> requireNonNull(one).choice()).toList(),
            citizen.language());
    var wanted = days == null ? Set.<LocalDate>of() : Set.copyOf(days);
    var hours = Optional.ofNullable(part).orElse(Preference.Part.ANY);
    return new JoiningTheList.Asked(order, new Preference(wanted, hours));
  }

  /** A program may write null into a list. */
  private boolean wholeParty() {
    return party != null
        && !party.isEmpty()
        && party.size() <= PARTY_MAX
        && party.stream().allMatch(one -> one != null && one.whole());
  }
}
