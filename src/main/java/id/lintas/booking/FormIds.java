package id.lintas.booking;

import id.lintas.shared.OfficeId;
import id.lintas.vault.Signing;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Single-use ids of forms that take a place: a double tap, a resend or a lost reply yields the same
 * booking. Signed, and good only for who got it, at that office, for a day.
 */
@Component
public class FormIds {
  private static final String PURPOSE = "booking.form";
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Signing signing;
  private final Clock clock;

  FormIds(Signing signing, Clock clock) {
    this.signing = signing;
    this.clock = clock;
  }

  /**
   * @param asker id of the account or officer
   */
  public String issue(UUID asker, OfficeId office) {
    var id = UUID.randomUUID();
    return signing.sign(PURPOSE, id + "|" + asker + "|" + office + "|" + clock.instant());
  }

  /** The id, if this form was issued to this asker for this office within the last day. */
  public Optional<UUID> verified(String token, UUID asker, OfficeId office) {
    return signing
        .verify(PURPOSE, token)
        .map(payload -> payload.split("\\|"))
        .filter(parts -> parts.length == 4)
        .filter(parts -> parts[1].equals(asker.toString()) && parts[2].equals(office.value()))
        .filter(parts -> fresh(parts[3]))
        .map(parts -> UUID.fromString(parts[0]));
  }

  private boolean fresh(String issuedAt) {
    try {
      return Instant.parse(issuedAt).plus(GOOD_FOR).isAfter(clock.instant());
    } catch (DateTimeException none) {
      return false;
    }
  }
}
