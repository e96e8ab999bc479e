package id.lintas.booking.plan;

import id.lintas.booking.Pool;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.Slot;
import id.lintas.office.Office;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what an office has published, and which weeks come next. */
@Component
public class QuotaWeeks {
  private static final int WEEKS_SHOWN = 6;
  private static final int LAST_DAY = 5;

  private final ReleaseStore store;
  private final PublishingAWeek publishing;
  private final Clock clock;

  QuotaWeeks(ReleaseStore store, PublishingAWeek publishing, Clock clock) {
    this.store = store;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Places of a pool. */
  public record Share(int taken, int capacity) {
    Share plus(Slot slot) {
      return new Share(taken + slot.taken(), capacity + slot.capacity());
    }
  }

  /**
   * A week of the office.
   *
   * @param published false for what the usual week would give
   * @param window when it opens, or opened
   * @param closed days without places, with their reasons
   */
  public record Week(
      LocalDate monday,
      boolean published,
      SaleWindow window,
      Map<Pool, Share> pools,
      List<Slot> slots,
      List<ReleaseStore.DayOff> closed) {
    public int capacity() {
      return pools.values().stream().mapToInt(Share::capacity).sum();
    }

    public int taken() {
      return pools.values().stream().mapToInt(Share::taken).sum();
    }

    public List<LocalDate> days() {
      return slots.stream().map(slot -> slot.key().day()).distinct().toList();
    }

    public List<Slot> ofDay(LocalDate day) {
      return slots.stream().filter(slot -> slot.key().day().equals(day)).toList();
    }
  }

  /** This week and those that follow. */
  public List<Week> weeks(Office office) {
    var today = office.today(clock.instant());
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var weeks = new ArrayList<Week>();
    for (int week = 0; week < WEEKS_SHOWN; week++) weeks.add(week(office, monday.plusWeeks(week)));
    return weeks;
  }

  public Week week(Office office, LocalDate monday) {
    var published =
        store.releases(office.id(), monday, office.zone()).stream()
            .filter(release -> release.firstDay().equals(monday))
            .findFirst();
    return published
        .map(release -> published(office, monday, release.window()))
        .orElseGet(() -> planned(office, monday));
  }

  private Week published(Office office, LocalDate monday, SaleWindow window) {
    var last = monday.plusDays(LAST_DAY);
    var slots = store.slots(office.id(), monday, last, office.zone());
    var pools = new EnumMap<Pool, Share>(Pool.class);
    for (var slot : slots)
      pools.merge(
          slot.key().pool(),
          new Share(slot.taken(), slot.capacity()),
          (share, one) -> share.plus(slot));
    return new Week(monday, true, window, pools, slots, store.daysOff(office.id(), monday, last));
  }

  private Week planned(Office office, LocalDate monday) {
    var preview = publishing.preview(office, monday);
    var pools = new EnumMap<Pool, Share>(Pool.class);
    for (var day : preview.days()) {
      for (var hour : day.hours())
        pools.merge(
            hour.pool(),
            new Share(0, hour.capacity()),
            (share, one) -> new Share(0, share.capacity() + one.capacity()));
    }
    var closed =
        preview.days().stream()
            .flatMap(
                day ->
                    day.closed().stream()
                        .map(reason -> new ReleaseStore.DayOff(day.date(), reason)))
            .toList();
    return new Week(monday, false, preview.window(), pools, List.of(), closed);
  }

  /** Days from today on with people who have a place when the office is closed. */
  public List<ReleaseStore.Stranded> stranded(Office office) {
    return store.stranded(office.id(), office.today(clock.instant()));
  }

  /** One hour of a published week. */
  public Optional<Slot> hour(Office office, LocalDate day, java.time.LocalTime hour, Pool pool) {
    return store.slots(office.id(), day, day, office.zone()).stream()
        .filter(slot -> slot.key().hour().equals(hour) && slot.key().pool() == pool)
        .findFirst();
  }
}
