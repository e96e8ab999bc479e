package id.lintas.booking;

import static java.util.stream.Collectors.groupingBy;

import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.GivesOutPlaces;
import id.lintas.office.Office;
import id.lintas.shared.OfficeId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class PublishedPlaces implements GivesOutPlaces {
  private final ReleaseStore releases;

  PublishedPlaces(ReleaseStore releases) {
    this.releases = releases;
  }

  @Override
  public boolean at(OfficeId office, LocalDate today) {
    return releases.givesOut(office, today);
  }

  @Override
  public List<Assisted> assisted(Office office, LocalDate today) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var weeks =
        releases.slots(office.id(), monday, BookableDays.last(today), office.zone()).stream()
            .filter(slot -> slot.key().pool() == Pool.ASSISTED)
            .collect(groupingBy(slot -> slot.key().week(), TreeMap::new, Collectors.toList()));
    return weeks.entrySet().stream()
        .map(week -> assisted(week.getKey(), week.getValue(), today))
        .toList();
  }

  private static Assisted assisted(LocalDate monday, List<Slot> slots, LocalDate today) {
    var left =
        slots.stream().filter(slot -> !slot.key().day().isBefore(today)).mapToInt(Slot::left).sum();
    return new Assisted(monday, slots.stream().mapToInt(Slot::capacity).sum(), left);
  }
}
