package id.lintas.account.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the line of those who sign in: whose memory keeps the attempt, and the how manieth
 * there it is. Held by the browser, signed, and good for one session. Knows no password and no
 * name.
 *
 * @param id also of the session it becomes
 * @param next where to go on afterwards; empty where that is nobody's business
 */
public record Ticket(UUID id, UUID node, long place, Errand errand, Instant since, String next) {
  private static final int PARTS = 6;

  Ticket with(Errand otherErrand, String otherNext) {
    return new Ticket(id, node, place, otherErrand, since, otherNext);
  }

  String written() {
    return String.join(
        "|",
        id.toString(),
        node.toString(),
        Long.toString(place),
        errand.name(),
        Long.toString(since.getEpochSecond()),
        next);
  }

  /** Empty for what another release may have written differently. */
  static Optional<Ticket> read(String written) {
    var parts = written.split("\\|", PARTS);
    if (parts.length != PARTS) return Optional.empty();
    try {
      return Optional.of(
          new Ticket(
              UUID.fromString(parts[0]),
              UUID.fromString(parts[1]),
              Long.parseLong(parts[2]),
              Errand.valueOf(parts[3]),
              Instant.ofEpochSecond(Long.parseLong(parts[4])),
              parts[5]));
    } catch (IllegalArgumentException otherwiseWritten) {
      return Optional.empty();
    }
  }
}
