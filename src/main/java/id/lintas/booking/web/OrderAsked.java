package id.lintas.booking.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import id.lintas.shared.OfficeId;
import id.lintas.site.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An order as a program sends it; it need not be whole. */
record OrderAsked(
    @Schema(requiredMode = REQUIRED) @Nullable String form,
    @Schema(requiredMode = REQUIRED) @Nullable String office,
    @Schema(requiredMode = REQUIRED) @Nullable LocalDate day,
    @Schema(requiredMode = REQUIRED) @Nullable LocalTime hour,
    @Nullable Boolean sameDay,
    @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PersonAsked> party) {
  private static final int PARTY_MAX = 20;

  /** The order, or everything that it lacks. */
  Order order(Citizen citizen) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    if (office == null || !OfficeId.isWellFormed(office))
      problem.field("office", "booking.api.office");
    if (form == null) problem.field("form", "booking.api.form");
    if (day == null) problem.field("day", "booking.api.day");
    if (hour == null) problem.field("hour", "booking.api.hour");
    if (!wholeParty()) problem.field("party", "booking.api.party");
    if (problem.hasFields()) throw problem;
    return new Order(
        requireNonNull(form),
        OfficeId.of(requireNonNull(office)),
        requireNonNull(day),
        requireNonNull(hour),
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
