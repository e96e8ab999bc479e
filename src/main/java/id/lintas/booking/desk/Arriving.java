package id.lintas.booking.desk;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.BookingArrived;
import id.lintas.booking.BookingState;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Offices;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A party is there, on its day and at its office. */
@Component
public class Arriving {
  private final BookingStore store;
  private final Offices offices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Arriving(
      BookingStore store,
      Offices offices,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.store = store;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Told twice, it counts once. Their people may book again, should they have to come back. */
  @Transactional
  public Outcome arrive(Officer officer, UUID id) {
    var booking = store.lock(officer.office(), id).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    if (booking.state() == BookingState.ARRIVED) return new Outcome.Done(booking);
    var now = clock.instant();
    var today = offices.office(officer.office()).today(now);
    if (booking.state() != BookingState.ACTIVE) return Outcome.refused(new Refusal.Stale());
    if (!booking.slot().day().equals(today))
      return Outcome.refused(new Refusal.AnotherDay(booking.slot().day()));
    if (!store.change(booking, BookingState.ARRIVED, now))
      return Outcome.refused(new Refusal.Stale());
    store.releaseClaims(booking);
    audit.record(
        new Entry(
            officer.actor(),
            booking.office(),
            "booking.arrived",
            "booking:" + booking.id(),
            Map.of("day", today.toString())));
    var arrived = store.find(booking.office(), id).orElseThrow();
    events.publishEvent(new BookingArrived(arrived, officer, now));
    return new Outcome.Done(arrived);
  }
}
