package id.lintas.visit;

import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's way through the office, with their own copy of who they are and what they apply for:
 * whatever happens to the booking, the counter knows who was meant.
 *
 * @param position in the party of the booking, from 1
 * @param party how many came together
 * @param sop the procedure it began under
 * @param end how it ended, where that was not by handing a passport over
 * @param arrived when, in which order of the day, and whether too late for its hour
 * @param version rises with every move, so that nobody moves what they have not seen
 * @param movedAt when it came to its step
 */
public record Visit(
    UUID id,
    OfficeId office,
    FolderNumber folder,
    UUID booking,
    int position,
    int party,
    Optional<Priority> priority,
    Applicant applicant,
    Sop sop,
    SopStep step,
    Hold hold,
    Optional<EndOutcome> end,
    int version,
    Arrived arrived,
    Instant movedAt,
    Eyes eyes) {

  /** Whether this step is still to come, in the order of the procedure it began under. */
  public boolean isBefore(SopStep other) {
    var order = sop.order();
    return order.indexOf(step) < order.indexOf(other);
  }

  public boolean isPast(SopStep other) {
    return step != other && !isBefore(other);
  }

  /** Who did what only one of them may do; empty where nobody did yet. */
  public record Eyes(Optional<UUID> captured, Optional<UUID> adjudicated, Optional<UUID> signed) {
    public static final Eyes NOBODY =
        new Eyes(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
