package id.lintas.booking.opening;

import id.lintas.booking.SlotKey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which places a party left word that it takes, so that its turn needs no phone. Earlier days come
 * first, and on a day earlier hours.
 *
 * @param days any of these; any day of the week when empty
 */
public record Preference(Set<LocalDate> days, Part part) {
  public static final Preference ANY = new Preference(Set.of(), Part.ANY);
  private static final LocalTime NOON = LocalTime.NOON;

  /** Of a day of an office; its morning ends at noon. */
  public enum Part {
    ANY,
    MORNING,
    AFTERNOON
  }

  public Preference {
    days = Set.copyOf(days);
  }

  public List<SlotKey> among(Collection<SlotKey> slots) {
    return slots.stream()
        .filter(slot -> days.isEmpty() || days.contains(slot.day()))
        .filter(slot -> in(slot.hour()))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private boolean in(LocalTime hour) {
    return switch (part) {
      case ANY -> true;
      case MORNING -> hour.isBefore(NOON);
      case AFTERNOON -> !hour.isBefore(NOON);
    };
  }
}
