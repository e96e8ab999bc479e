package id.lintas.booking;

import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Knows who took passports of others with a letter of authority; implemented by the module that
 * hands them over, asked once a day for what may be trade.
 */
@FunctionalInterface
public interface ProxiesSeen {
  /**
   * A passport that a proxy took.
   *
   * @param proxy blind index of their identity number, in hexadecimal
   * @param booking that its applicant came by
   * @param by the officer who handed it over
   */
  record Taken(String proxy, UUID booking, UUID by, Instant at) {}

  List<Taken> since(OfficeId office, Instant moment);
}
