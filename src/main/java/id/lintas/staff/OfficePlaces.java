package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What officers' pages need to know of an office; answered by the module that knows offices. */
public interface OfficePlaces {
  /**
   * @param trains whose training office it is; empty for a real one
   */
  record Place(String name, ZoneId zone, Optional<OfficeId> trains) {}

  /** Empty for an office nobody knows. */
  Optional<Place> place(OfficeId office);

  /** Whether the office works on that day. */
  boolean open(OfficeId office, LocalDate day);

  /** Where officers of a real office practise. */
  Optional<OfficeId> training(OfficeId real);
}
