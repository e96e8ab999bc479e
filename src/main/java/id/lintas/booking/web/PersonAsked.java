package id.lintas.booking.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
import static java.util.Objects.requireNonNull;

import id.lintas.booking.Applicant;
import id.lintas.booking.Order;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the people a program asks places for, and what they apply for; any part may be missing.
 */
@Schema(name = "Wish")
public record PersonAsked(
    @Schema(requiredMode = REQUIRED) @Nullable UUID person,
    @Schema(requiredMode = REQUIRED) @Nullable ApplicationKind kind,
    @Schema(requiredMode = REQUIRED) @Nullable PassportType passport,
    @Schema(
            requiredMode = REQUIRED,
            allowableValues = {"5", "10"})
        @Nullable Integer years) {

  public boolean whole() {
    return person != null
        && kind != null
        && passport != null
        && years != null
        && (years == 5 || years == 10);
  }

  /** To be asked for only when it is whole. */
  public Order.Choice choice() {
    return new Order.Choice(
        requireNonNull(person),
        new Applicant.Wanted(
            requireNonNull(kind),
            requireNonNull(passport),
            ValidityYears.of(requireNonNull(years))));
  }
}
