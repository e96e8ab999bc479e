package id.lintas.booking;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.TraceStore;
import id.lintas.notify.Outbox;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a booking before its visit, for whatever reason in one way: its people are free at once, its
 * place and one that is held for it come back at a time nobody knows.
 */
@Component
public class EndingABooking {
  private final BookingStore store;
  private final PlaceStore places;
  private final TraceStore traces;
  private final GivingBack givingBack;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  EndingABooking(
      BookingStore store,
      PlaceStore places,
      TraceStore traces,
      GivingBack givingBack,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.traces = traces;
    this.givingBack = givingBack;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why it ended; the first two count as giving a place back. */
  public enum Reason {
    CANCELLED,
    /** Its bill was not paid in time. */
    UNPAID,
    /** Given up after the office closed its day, which counts against nobody. */
    DAY_CLOSED
  }

  /**
   * For who watches the bills: what was not paid in time counts like a cancellation. Repeated, it
   * stays ended; a booking whose day the office closed owes nothing and is left alone.
   */
  @Transactional
  public Outcome lapseUnpaid(OfficeId office, UUID id) {
    var booking = store.lock(office, id).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    if (booking.state() == BookingState.CANCELLED) return new Outcome.Done(booking);
    if (booking.state() != BookingState.ACTIVE || !end(booking, Reason.UNPAID, clock.instant()))
      return Outcome.refused(new Refusal.Stale());
    var after = store.find(office, id).orElseThrow();
    var detail =
        Map.of("day", after.slot().day().toString(), "hour", after.slot().hour().toString());
    audit.record(new Entry("system", office, "booking.unpaid", "booking:" + id, detail));
    after
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notices.unpaid(after, to)));
    return new Outcome.Done(after);
  }

  /** In the caller's transaction; false when it was no longer as expected. */
  boolean end(Booking booking, Reason reason, Instant now) {
    if (!store.change(booking, BookingState.CANCELLED, now)) return false;
    if (booking.state() == BookingState.ACTIVE) givingBack.later(booking.slot(), booking.party());
    booking.proposal().ifPresent(held -> givingBack.later(held.slot(), booking.party()));
    places.endProposal(booking.office(), booking.id());
    store.releaseClaims(booking);
    traces.ended(booking, reason, now);
    return true;
  }
}
