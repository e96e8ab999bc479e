package id.lintas.booking;

import id.lintas.booking.Availability.Day;
import id.lintas.booking.store.CountryStore;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many public places one person can choose from at each office just now, by the rule of the
 * offices' own days. Read for all offices at once and kept for a moment: at an opening the whole
 * country looks at this list.
 */
@Component
public class OfficesWithPlaces {
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final int PEOPLE = 1;

  private final CountryStore store;
  private final Offices offices;
  private final Clock clock;
  private volatile @Nullable Known known;

  OfficesWithPlaces(CountryStore store, Offices offices, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.clock = clock;
  }

  private record Known(Instant at, Map<OfficeId, Integer> places) {
    /** By the clock the rules go by, which a trial may move either way. */
    boolean fresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
  }

  /** Those where there are any, most first. */
  public Map<OfficeId, Integer> places() {
    var kept = known;
    return kept != null && kept.fresh(clock.instant()) ? kept.places() : readOnce();
  }

  /** Whoever comes while it is read waits for that reading. */
  private synchronized Map<OfficeId, Integer> readOnce() {
    var now = clock.instant();
    var kept = known;
    if (kept != null && kept.fresh(now)) return kept.places();
    var read = new Known(now, read(now));
    known = read;
    return read.places();
  }

  private Map<OfficeId, Integer> read(Instant now) {
    var listed = offices.all();
    var days = listed.stream().map(office -> office.today(now)).sorted().toList();
    if (days.isEmpty()) return Map.of();
    var first = days.getFirst();
    var last = BookableDays.last(days.getLast());
    var slots = store.slots(listed, Pool.PUBLIC, first, last);
    var daysOff = store.daysOff(slots.keySet(), first, last);
    var underWay = store.underWay(Pool.PUBLIC, now);
    var places = new HashMap<OfficeId, Integer>();
    for (var office : listed) {
      var lines =
          new Lines(
              Pool.PUBLIC, PEOPLE, Optional.empty(), underWay.getOrDefault(office.id(), Map.of()));
      var own = slots.getOrDefault(office.id(), List.of());
      var off = daysOff.getOrDefault(office.id(), List.of());
      var left = BookableDays.of(office, own, off, lines, now).stream().mapToInt(Day::left).sum();
      if (left > 0) places.put(office.id(), left);
    }
    return mostFirst(places);
  }

  private static Map<OfficeId, Integer> mostFirst(Map<OfficeId, Integer> places) {
    var sorted = new LinkedHashMap<OfficeId, Integer>();
    places.entrySet().stream()
        .sorted(Map.Entry.<OfficeId, Integer>comparingByValue().reversed())
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }
}
