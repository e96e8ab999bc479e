package id.lintas.booking.allocation;

import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import java.util.UUID;

/** What the allocation decides about one wish. */
public sealed interface Decision {
  /**
   * @param number of the first of its people in the row of that slot
   * @param passed what that means for a waiting room and those who hold a turn
   */
  record Granted(SlotKey slot, int number, Passed passed) implements Decision {}

  /** The same form was granted before. */
  record Known(UUID bookingId) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
