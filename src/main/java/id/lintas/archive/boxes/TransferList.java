package id.lintas.archive.boxes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Boxes on their way to the information unit.
 *
 * @param received how many of its files were scanned there
 */
public record TransferList(
    int number,
    Instant madeAt,
    UUID madeBy,
    int files,
    int received,
    Optional<Instant> acceptedAt) {

  public boolean complete() {
    return received == files;
  }
}
