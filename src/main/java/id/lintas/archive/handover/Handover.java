package id.lintas.archive.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A passport that was handed over.
 *
 * @param takerName of who took it
 * @param nth how often they took for others that year; 0 for no proxy
 * @param words how the family is related, or the proxy's letter and its day
 * @param book where it was signed on paper; empty where on the screen
 */
public record Handover(
    UUID visit,
    Instant at,
    UUID by,
    Taker taker,
    String takerName,
    int nth,
    boolean receiptLost,
    List<Taker.Check> checks,
    Map<String, String> words,
    Optional<Signature> signature,
    Optional<String> book) {

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Handover[" + visit + "]";
  }
}
