package id.lintas.visit.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A file that was given back, as its applicant reads it.
 *
 * @param until the last day on which it is waited for
 * @param note what the examiner wrote beside it; may be empty
 */
public record Returned(int number, LocalDate until, Instant at, List<Gap> missing, String note) {
  public Returned {
    missing = List.copyOf(missing);
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Returned[" + number + "]";
  }
}
