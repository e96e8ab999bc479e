package id.lintas.office;

import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import java.util.Optional;

/** A line of a price list: a booklet of a type and validity, or a service added to it. */
public record PriceLine(
    Item item, Optional<PassportType> type, Optional<ValidityYears> years, Rupiah amount) {
  public enum Item {
    BOOKLET,
    /** Ready on the same day (percepatan). */
    SAME_DAY,
    LOST,
    DAMAGED
  }
}
