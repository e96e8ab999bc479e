package id.lintas.booking;

import id.lintas.shared.PersonName;
import id.lintas.staff.Officer;
import java.util.UUID;

/**
 * Keeps a copy of somebody's name from their arrival on, and takes a correction of it that two
 * officers agreed on, as long as nothing was printed with the old one.
 */
public interface HoldsNames {

  /**
   * A misspelt name put right; the person, and so the NIK, stays the same.
   *
   * @param position in the party, from 1
   * @param asked who asked for it; another than the approver
   */
  record Corrected(
      Booking booking,
      int position,
      PersonName before,
      PersonName name,
      UUID asked,
      Officer approver) {}

  /** Whether a correction can still reach it. */
  boolean open(Booking booking, int position);

  /**
   * In the transaction that corrects the booking.
   *
   * @return whether it still could
   */
  boolean correct(Corrected corrected);
}
