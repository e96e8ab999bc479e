package id.lintas.booking.pattern;

import java.util.List;
import java.util.UUID;

/**
 * Something that somebody should look into; no proof of anything.
 *
 * @param subject a blind index, or the ids of one or two officers, in hexadecimal
 * @param bookings that were counted
 */
public record Finding(
    Pattern pattern, String subject, Figures week, Figures month, List<UUID> bookings) {
  /** Short enough to read out, long enough to be told from others. */
  public String label() {
    return subject.substring(0, 6).toUpperCase(java.util.Locale.ROOT);
  }

  /** Where the subject is of officers: one or two. */
  public List<UUID> officers() {
    return Subjects.officers(subject);
  }
}
