package id.lintas.booking.opening.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.Citizen;
import id.lintas.booking.opening.EnteringARoom;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.web.OrderParts;
import id.lintas.booking.web.PersonAsked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /** What to ask at the door, or everything that is missing. */
  EnteringARoom.Asked asked(Citizen citizen) {
    var parts = new OrderParts(form, office, sameDay, party);
    var preference = parts.wanted(week, days, part);
    var order = parts.in(week, citizen);
    return new EnteringARoom.Asked(
        order, Boolean.TRUE.equals(automatic), preference, "/antrian/" + order.office());
  }
}
