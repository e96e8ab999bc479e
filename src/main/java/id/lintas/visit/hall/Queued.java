package id.lintas.visit.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A number as it stands.
 *
 * @param line the class it waits in
 * @param booking whose party it is; empty where somebody only has a question
 * @param reason why it is set aside
 * @param counter the only one that may call it
 * @param late whether somebody of it came too late for their hour
 * @param told what the paper says
 */
public record Queued(
    UUID id,
    LocalDate day,
    QueueNumber number,
    QueueClass line,
    Optional<UUID> booking,
    int people,
    QueueState state,
    Optional<AsideReason> reason,
    Optional<Integer> counter,
    Instant issuedAt,
    boolean late,
    Told told) {

  /**
   * @param before how many numbers were to be called earlier
   * @param minutes empty where no counter was open
   */
  public record Told(int before, Optional<Integer> minutes) {}
}
