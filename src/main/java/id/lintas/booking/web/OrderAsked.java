package id.lintas.booking.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a program sends it; it need not be whole. */
record OrderAsked(
    @Schema(requiredMode = REQUIRED) @Nullable String form,
    @Schema(requiredMode = REQUIRED) @Nullable String office,
    @Schema(requiredMode = REQUIRED) @Nullable LocalDate day,
    @Schema(requiredMode = REQUIRED) @Nullable LocalTime hour,
    @Nullable Boolean sameDay,
    @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PersonAsked> party) {
  /** The order, or everything that it lacks. */
  Order order(Citizen citizen) {
    return new OrderParts(form, office, sameDay, party).at(day, hour, citizen);
  }
}
