package id.lintas.archive.boxes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A box of files of one time.
 *
 * @param first the first day whose files belong in it
 * @param files how many lie in it
 * @param closedAt after which nothing is put in
 * @param transfer the list with which it went to the information unit
 */
public record Box(
    int number,
    LocalDate first,
    LocalDate last,
    int capacity,
    int files,
    Optional<Instant> closedAt,
    Optional<Integer> transfer) {

  public BoxLabel label() {
    return new BoxLabel(number);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
