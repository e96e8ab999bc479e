package id.lintas.account.session;

import id.lintas.account.Citizen;
import id.lintas.shared.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in that lasts: whose it is, since when, when it was last used. Void once the account's
 * epoch is higher than its own.
 */
public record Session(Citizen citizen, UUID id, int epoch, Instant issuedAt, Instant usedAt) {
  private static final String SEPARATOR = "|";
  private static final int PARTS = 7;

  Session usedAt(Instant now) {
    return new Session(citizen, id, epoch, issuedAt, now);
  }

  String written() {
    return String.join(
        SEPARATOR,
        citizen.accountId().toString(),
        id.toString(),
        Integer.toString(epoch),
        Long.toString(issuedAt.getEpochSecond()),
        Long.toString(usedAt.getEpochSecond()),
        citizen.language().name(),
        citizen.username());
  }

  /** Empty for what an older release may have written differently. */
  static Optional<Session> read(String written) {
    var parts = written.split("\\|", -1);
    if (parts.length != PARTS) return Optional.empty();
    try {
      var citizen = new Citizen(UUID.fromString(parts[0]), parts[6], Language.valueOf(parts[5]));
      return Optional.of(
          new Session(
              citizen,
              UUID.fromString(parts[1]),
              Integer.parseInt(parts[2]),
              Instant.ofEpochSecond(Long.parseLong(parts[3])),
              Instant.ofEpochSecond(Long.parseLong(parts[4]))));
    } catch (IllegalArgumentException otherwiseWritten) {
      return Optional.empty();
    }
  }
}
