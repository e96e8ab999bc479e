package id.lintas.archive.handover;

import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a passport was taken.
 *
 * @param name of who took it, and their number
 * @param receiptLost replaced by comparing identity with our own record
 * @param seen what was ticked
 * @param letter number and day of the proxy's letter, or how the family is related
 * @param signature drawn on the screen, as PNG
 * @param book the number in the book of handovers, where it was signed on paper
 */
public record Taking(
    Taker taker,
    PersonName name,
    Nik nik,
    boolean receiptLost,
    Set<Taker.Check> seen,
    Map<String, String> letter,
    Optional<Signature> signature,
    Optional<String> book) {

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Taking[" + taker + "]";
  }
}
