package id.lintas.booking;

import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that one to five people have. Its people never change, its place may move.
 *
 * @param account whose it is; empty when an officer booked it
 * @param number its place in the row of that day, hour and pool
 * @param priority why they came without a booking; empty for all others
 * @param moves how often its people moved it themselves
 * @param version rises with every change, so that nobody changes what they have not seen
 * @param proposal a place that is held since the office closed the day
 */
public record Booking(
    UUID id,
    BookingCode code,
    Way way,
    Optional<UUID> account,
    SlotKey slot,
    int number,
    BookingState state,
    Optional<Priority> priority,
    Language language,
    int moves,
    int version,
    Instant madeAt,
    Optional<Proposal> proposal,
    List<Applicant> applicants) {

  public record Proposal(SlotKey slot, int number, Instant expiresAt) {}

  public OfficeId office() {
    return slot.office();
  }

  /** The same booking with these people. */
  public Booking with(List<Applicant> people) {
    return copy(version, people);
  }

  /** The same booking as somebody saw it when it had this version. */
  public Booking asOf(int seenVersion) {
    return copy(seenVersion, applicants);
  }

  private Booking copy(int otherVersion, List<Applicant> people) {
    return new Booking(
        id,
        code,
        way,
        account,
        slot,
        number,
        state,
        priority,
        language,
        moves,
        otherVersion,
        madeAt,
        proposal,
        people);
  }

  public int party() {
    return applicants.size();
  }
}
