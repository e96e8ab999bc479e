package id.lintas.booking.pattern;

import java.util.List;
import java.util.UUID;

/**
 * What a rule counted for one subject over one span.
 *
 * @param striking what else must be so beside the number
 * @param evidence the bookings that were counted
 */
record Tally(String subject, Figures figures, boolean striking, List<UUID> evidence) {
  boolean named() {
    return striking && figures.reached();
  }

  static List<UUID> ids(List<Seen> some) {
    return some.stream().map(Seen::booking).toList();
  }
}
