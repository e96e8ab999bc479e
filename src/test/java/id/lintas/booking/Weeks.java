package id.lintas.booking;

import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** Published weeks to test with, each a week of its own, months ahead. */
public final class Weeks {
  private static final AtomicInteger NEXT = new AtomicInteger(8);

  private final ReleaseStore store;
  private final Offices offices;
  private final Clock clock;

  private Weeks(ApplicationContext context) {
    store = context.getBean(ReleaseStore.class);
    offices = context.getBean(Offices.class);
    clock = context.getBean(Clock.class);
  }

  public static Weeks of(ApplicationContext context) {
    return new Weeks(context);
  }

  /** A Monday that no other test has. */
  public LocalDate monday() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .plusWeeks(NEXT.getAndIncrement());
  }

  /** One hour with so many places, open since an hour ago. */
  public SlotKey open(OfficeId office, Pool pool, int places) {
    return at(office, monday(), LocalTime.of(9, 0), pool, places, opened());
  }

  public Instant opened() {
    return clock.instant().minus(Duration.ofHours(1));
  }

  public SlotKey at(
      OfficeId office, LocalDate day, LocalTime hour, Pool pool, int places, Instant opensAt) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var window = new SaleWindow(opensAt, Optional.empty(), offices.office(office).zone());
    store.publish(office, monday, window, clock.instant());
    var slot = new SlotKey(office, day, hour, pool);
    store.addSlots(monday, List.of(slot), List.of(places));
    return slot;
  }

  public ReleaseStore.Slot slot(SlotKey key) {
    return store
        .slots(key.office(), key.day(), key.day(), offices.office(key.office()).zone())
        .stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
