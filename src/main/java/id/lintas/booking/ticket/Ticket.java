package id.lintas.booking.ticket;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.Pool;
import id.lintas.office.Office;
import id.lintas.office.OfficeDay;
import id.lintas.office.Requirement;
import id.lintas.office.Tariffs;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A booking with everything that holds on the day of its visit: documents, fees, hours, terms.
 *
 * @param week the open days of the week of the visit
 * @param asOf when it was put together
 */
public record Ticket(
    Booking booking,
    Office office,
    List<Part> parts,
    List<OfficeDay.Open> week,
    Terms terms,
    Instant asOf) {

  /**
   * One person: what the rows in force ask them to bring, and what they pay.
   *
   * @param price empty where the list of that day has no such booklet
   */
  public record Part(Applicant applicant, List<Requirement> bring, Optional<Tariffs.Price> price) {

    /** Whether they apply as a grown-up by a marriage before 19, which is then to be shown. */
    public boolean marriageToBeShown(LocalDate visit) {
      return applicant.marriage(visit) == MarriageClaim.TO_BE_SHOWN;
    }
  }

  /**
   * What the office laid down, as it holds on the day of the visit.
   *
   * @param readyOn for passports that need no examination, when paid on the day of the visit
   * @param frozenUntil the last day on which its people cannot book, because they missed it
   * @param changeable whether its people may still move or cancel it
   */
  public record Terms(
      int promisedWorkingDays,
      LocalDate readyOn,
      boolean paidBefore,
      int movesLeft,
      int freezeDays,
      Optional<LocalDate> frozenUntil,
      boolean changeable) {}

  public boolean sameDay() {
    return booking.slot().pool() == Pool.SAME_DAY;
  }

  /** What all of them pay together, where every price is known. */
  public Optional<Rupiah> total() {
    if (parts.stream().anyMatch(part -> part.price().isEmpty())) return Optional.empty();
    return Optional.of(
        parts.stream()
            .map(part -> part.price().orElseThrow().total())
            .reduce(Rupiah.ZERO, Rupiah::plus));
  }
}
