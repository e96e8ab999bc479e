package id.lintas.visit;

import id.lintas.shared.WorkingDays;
import id.lintas.site.TypedDay;
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
  /** Under which the day stands in what was written with a payment, day first. */
  public static final String PAID_ON = "tanggal";

  private static final Set<String> PAID = Set.of("Paid", "PaidProvisionally");
  private static final Set<String> CAPTURED = Set.of("Captured");

  public static PromisedDay of(
      LocalDate paid, LocalDate captured, WorkingDays working, int workingDays) {
    return new PromisedDay(paid, captured, working.after(later(paid, captured), workingDays));
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** When the visit was paid for, by the bank's own day where it is known; empty before that. */
  static Optional<LocalDate> paid(List<Happened> history, ZoneId zone) {
    return last(history, SopStep.S07_PAYMENT, PAID, zone);
  }

  static Optional<LocalDate> captured(List<Happened> history, ZoneId zone) {
    return last(history, SopStep.S06_CAPTURE_AND_INTERVIEW, CAPTURED, zone);
  }

  private static Optional<LocalDate> named(Happened one) {
    return Optional.ofNullable(one.said().get(PAID_ON)).flatMap(TypedDay::dayFirst);
  }

  private static Optional<LocalDate> last(
      List<Happened> history, SopStep step, Set<String> outcomes, ZoneId zone) {
    return history.stream()
        .filter(one -> one.step() == step && outcomes.contains(one.outcome()))
        .map(one -> named(one).orElseGet(() -> one.at().atZone(zone).toLocalDate()))
        .max(LocalDate::compareTo);
  }
}
