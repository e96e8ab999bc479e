package id.lintas.staff;

import id.lintas.shared.OfficeId;
import java.time.ZoneId;
import java.util.Optional;

/** What officers' pages need to know of an office; answered by the module that knows offices. */
public interface OfficePlaces {
  record Place(String name, ZoneId zone) {}

  /** Empty for an office nobody knows. */
  Optional<Place> place(OfficeId office);
}
