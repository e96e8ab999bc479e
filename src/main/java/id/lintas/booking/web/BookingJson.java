package id.lintas.booking.web;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.PassportType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its own account sees it.
 *
 * @param version to be sent back with a change, so that nobody changes what they have not seen
 */
record BookingJson(
    String code,
    String office,
    LocalDate day,
    LocalTime hour,
    boolean sameDay,
    int number,
    BookingState state,
    int movesUsed,
    int version,
    Instant madeAt,
    @Nullable ProposalJson proposal,
    List<ApplicantJson> party) {

  record ApplicantJson(
      String name,
      ApplicationKind kind,
      PassportType passport,
      @Schema(allowableValues = {"5", "10"}) int years) {}

  record ProposalJson(LocalDate day, LocalTime hour, Instant heldUntil) {}

  static BookingJson of(Booking booking) {
    var slot = booking.slot();
    return new BookingJson(
        booking.code().grouped(),
        slot.office().value(),
        slot.day(),
        slot.hour(),
        slot.pool() == id.lintas.booking.Pool.SAME_DAY,
        booking.number(),
        booking.state(),
        booking.moves(),
        booking.version(),
        booking.madeAt(),
        booking
            .proposal()
            .map(held -> new ProposalJson(held.slot().day(), held.slot().hour(), held.expiresAt()))
            .orElse(null),
        booking.applicants().stream().map(BookingJson::applicant).toList());
  }

  private static ApplicantJson applicant(Applicant one) {
    var wanted = one.wanted();
    return new ApplicantJson(
        one.name().value(), wanted.kind(), wanted.type(), wanted.years().years());
  }
}
