package id.lintas.booking.waitlist.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.Citizen;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.waitlist.JoiningTheList;
import id.lintas.booking.web.OrderParts;
import id.lintas.booking.web.PersonAsked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /** The wish, or everything that it lacks. */
  JoiningTheList.Asked asked(Citizen citizen) {
    var parts = new OrderParts(form, office, sameDay, party);
    var preference = parts.wanted(week, days, part);
    return new JoiningTheList.Asked(parts.in(week, citizen), preference);
  }
}
