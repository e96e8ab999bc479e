package id.lintas.visit;

import id.lintas.shared.WorkingDays;
import id.lintas.visit.sop.SopStep;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The day a passport is promised for: so many working days after the later of payment and capture.
 *
 * @param paid the day the bank names
 * @param captured the day of photo, fingerprints and interview
 */
public record PromisedDay(LocalDate paid, LocalDate captured, LocalDate day) {
  private static final Set<String> PAID = Set.of("Paid", "PaidProvisionally");
  private static final Set<String> CAPTURED = Set.of("Captured");

  public static PromisedDay of(
      LocalDate paid, LocalDate captured, WorkingDays working, int workingDays) {
    return new PromisedDay(paid, captured, working.after(later(paid, captured), workingDays));
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** When the visit was paid for; empty as long as it is not. */
  static Optional<LocalDate> paid(List<Happened> history, ZoneId zone) {
    return last(history, SopStep.S07_PAYMENT, PAID, zone);
  }

  static Optional<LocalDate> captured(List<Happened> history, ZoneId zone) {
    return last(history, SopStep.S06_CAPTURE_AND_INTERVIEW, CAPTURED, zone);
  }

  private static Optional<LocalDate> last(
      List<Happened> history, SopStep step, Set<String> outcomes, ZoneId zone) {
    return history.stream()
        .filter(one -> one.step() == step && outcomes.contains(one.outcome()))
        .map(one -> one.at().atZone(zone).toLocalDate())
        .max(LocalDate::compareTo);
  }
}
