package id.lintas.archive.handover;

import id.lintas.shared.PersonName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a passport was taken.
 *
 * @param name of who took it
 * @param identity by which they were known
 * @param receiptLost replaced by comparing identity with our own record
 * @param seen what was ticked
 * @param letter number and day of the proxy's letter, or how the family is related
 * @param signature drawn on the screen, as PNG
 * @param book the number in the book of handovers, where it was signed on paper
 */
public record Taking(
    Taker taker,
    PersonName name,
    TakerIdentity identity,
    boolean receiptLost,
    Set<Taker.Check> seen,
    Map<String, String> letter,
    Optional<Signature> signature,
    Optional<String> book) {

  /** Under which the day of a proxy's letter stands among its words. */
  public static final String LETTER_DAY = "day";

  Optional<LocalDate> letterDay() {
    return Optional.ofNullable(letter.get(LETTER_DAY)).map(LocalDate::parse);
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "Taking[" + taker + "]";
  }
}
