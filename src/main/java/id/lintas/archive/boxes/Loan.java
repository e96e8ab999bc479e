package id.lintas.archive.boxes;

import id.lintas.visit.FolderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A file somebody has, and until when. */
public record Loan(
    UUID id,
    UUID visit,
    FolderNumber folder,
    String borrower,
    String purpose,
    Instant at,
    LocalDate due) {

  /** Shows no name: this ends up in logs. */
  @Override
  public String toString() {
    return "Loan[" + id + "]";
  }
}
