package id.lintas.visit;

import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One line of a visit's history.
 *
 * @param outcome the name of its kind
 * @param officer empty where it was the bank or the system
 * @param spent in the step, until then
 * @param said what was written with it, by field; may speak of the person
 */
public record Happened(
    int number,
    SopStep step,
    Hold hold,
    String outcome,
    Optional<UUID> officer,
    Instant at,
    Duration spent,
    Map<String, String> said) {
  /** Who said it; nobody where it was the bank or the system. */
  public Stream<UUID> by() {
    return officer.stream();
  }

  /** Under which the number of a state receipt stands in what was written with a payment. */
  public static final String NTPN = "ntpn";

  /** And the booklet's, with a test of its quality. */
  public static final String BOOKLET = "buku";
}
