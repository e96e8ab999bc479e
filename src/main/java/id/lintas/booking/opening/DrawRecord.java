package id.lintas.booking.opening;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is published of a draw: enough for anybody to compute the order again. Secrets, hashes and
 * seed in hexadecimal.
 *
 * @param opening as in {@code PLM/2026-11-30}
 * @param order the ids of all entries of the closed list, the first in line first
 */
public record DrawRecord(
    String opening,
    Instant opensAt,
    Instant closedAt,
    String storedCommitment,
    String derivedCommitment,
    String storedSecret,
    String derivedSecret,
    String listHash,
    String seed,
    List<UUID> order) {
  /** A file that lacks a part is none. */
  public DrawRecord {
    for (var part :
        new Object[] {
          opening,
          opensAt,
          closedAt,
          storedCommitment,
          derivedCommitment,
          storedSecret,
          derivedSecret,
          listHash,
          seed
        }) requireNonNull(part);
    order = List.copyOf(order);
  }
}
