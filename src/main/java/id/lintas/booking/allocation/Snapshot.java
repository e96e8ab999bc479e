package id.lintas.booking.allocation;

import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the database says about the slots and people of a batch, the slots locked.
 *
 * @param slots those that exist
 * @param claimed people who have a place already
 * @param known forms that have become a booking already, with its id and who asked
 * @param openings that are under way, by the Monday of their week
 * @param uses what the marks of the batch were used for before
 */
public record Snapshot(
    Map<SlotKey, Slot> slots,
    Set<NikKey> claimed,
    Map<NikKey, LocalDate> frozenPeople,
    Map<UUID, LocalDate> frozenAccounts,
    Map<UUID, Known> known,
    Map<LocalDate, UnderWay> openings,
    Map<Mark, List<Use>> uses) {

  /**
   * @param left places not taken
   * @param beginsAt when its hour begins
   * @param endsAt the end of its day, until which numbers of a whole day are given out
   */
  public record Slot(int left, int numbered, SaleWindow window, Instant beginsAt, Instant endsAt) {}

  public record Known(UUID bookingId, UUID asker) {}
}
