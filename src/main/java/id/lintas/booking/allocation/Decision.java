package id.lintas.booking.allocation;

import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the allocation decides about one wish. */
public sealed interface Decision {
  /**
   * @param number of the first of its people in the row of that slot
   * @param passed what that means for a waiting room and those who hold a turn
   * @param at when it was decided
   */
  record Granted(SlotKey slot, int number, Passed passed, Instant at) implements Decision {

    /** What was written down for the wish: all of it is known here, nothing need be read back. */
    public Booking booking(Wish wish) {
      return new Booking(
          wish.bookingId(),
          wish.code(),
          wish.way(),
          wish.account(),
          slot,
          number,
          BookingState.ACTIVE,
          wish.priority(),
          wish.language(),
          0,
          0,
          at,
          Optional.empty(),
          wish.party());
    }
  }

  /** The same form was granted before. */
  record Known(UUID bookingId) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
