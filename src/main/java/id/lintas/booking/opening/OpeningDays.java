package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.store.EntryStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be known of openings: announced, under way, past. */
@Component
public class OpeningDays {
  private static final int SHOWN_MAX = 26;

  private final OpeningStore openings;
  private final EntryStore entries;
  private final LineStore lines;
  private final Rooms rooms;

  OpeningDays(OpeningStore openings, EntryStore entries, LineStore lines, Rooms rooms) {
    this.openings = openings;
    this.entries = entries;
    this.lines = lines;
    this.rooms = rooms;
  }

  /** From memory where this node follows it. */
  public Optional<Opening> opening(OpeningKey key) {
    return rooms.room(key).map(Room::opening).or(() -> openings.find(key));
  }

  /** The newest first, at most those of half a year. */
  public List<Opening> ofOffice(OfficeId office) {
    return openings.ofOffice(office, SHOWN_MAX);
  }

  /** A week that opens without a waiting room. */
  public Optional<FirstCome> firstCome(OpeningKey key) {
    return openings.firstCome(key);
  }

  /** The newest first, at most those of half a year. */
  public List<FirstCome> firstComeOf(OfficeId office) {
    return openings.firstCome(office, SHOWN_MAX);
  }

  /** Days of that week that have places of this pool. */
  public List<LocalDate> days(OpeningKey key, Pool pool) {
    return lines.left(key).keySet().stream()
        .filter(slot -> slot.pool() == pool)
        .map(SlotKey::day)
        .distinct()
        .sorted()
        .toList();
  }

  /** What became of everybody, by where they stand. */
  public List<EntryStore.Count> counts(OpeningKey key) {
    return entries.counts(key);
  }

  /** What citizens book of that week. */
  public LineStore.Places places(OpeningKey key) {
    return lines.places(key);
  }
}
