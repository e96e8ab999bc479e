package id.lintas.booking;

import id.lintas.account.Accounts;
import id.lintas.account.Contact;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.EndingABooking.Reason;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.LineStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Its people move a booking, once and until the day before at 23:59 of the office's clock, or give
 * it back. After the office closed their day neither counts as a move nor is there a last moment.
 */
@Component
public class ChangingABooking {
  private final BookingStore store;
  private final PlaceStore places;
  private final ReleaseStore releases;
  private final LineStore lines;
  private final GivingBack givingBack;
  private final EndingABooking ending;
  private final Offices offices;
  private final BookingPolicies policies;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ChangingABooking(
      BookingStore store,
      PlaceStore places,
      ReleaseStore releases,
      LineStore lines,
      GivingBack givingBack,
      EndingABooking ending,
      Offices offices,
      BookingPolicies policies,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.releases = releases;
    this.lines = lines;
    this.givingBack = givingBack;
    this.ending = ending;
    this.offices = offices;
    this.policies = policies;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Which booking, by whom, and as they last saw it.
   *
   * @param actor as the audit record names them
   */
  public record Asked(Booking seen, String actor) {
    public static Asked by(UUID account, Booking seen) {
      return new Asked(seen, "citizen:" + account);
    }
  }

  /** To another hour of the same office; repeated, it stays where it was moved to. */
  @Transactional
  public Outcome move(Asked asked, SlotKey to) {
    var booking = store.lock(asked.seen().office(), asked.seen().id()).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    if (booking.slot().equals(to) && booking.state() == BookingState.ACTIVE)
      return new Outcome.Done(booking);
    var office = offices.office(booking.office());
    return mayMove(booking, asked, to, office)
        .map(Outcome::refused)
        .orElseGet(() -> moved(asked, booking, to));
  }

  private Optional<Refusal> mayMove(Booking booking, Asked asked, SlotKey to, Office office) {
    var now = clock.instant();
    var closed = booking.state() == BookingState.DISPLACED;
    if (booking.version() != asked.seen().version() || !booking.state().live())
      return Optional.of(new Refusal.Stale());
    if (!to.office().equals(booking.office()) || to.pool() != booking.slot().pool())
      return Optional.of(new Refusal.NoSuchPlace());
    if (!closed) {
      var policy = policies.of(office, office.today(now));
      if (booking.moves() >= policy.movesMax()) return Optional.of(new Refusal.NoMoveLeft());
      if (!beforeLastMoment(booking, office, now)) return Optional.of(new Refusal.TooLate());
    }
    return bookable(to, office, now, closed).or(() -> unfit(booking, to, office));
  }

  /** Whoever is of age on one day may be a child on another; what they bring follows from it. */
  private Optional<Refusal> unfit(Booking booking, SlotKey to, Office office) {
    var faults = policies.faults(booking, to, office);
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal.PartyRefused(faults));
  }

  private Optional<Refusal> bookable(SlotKey to, Office office, Instant now, boolean closed) {
    if (!to.startsAt(office.zone()).isAfter(now)) return Optional.of(new Refusal.InThePast());
    var slot =
        releases.slots(office.id(), to.day(), to.day(), office.zone()).stream()
            .filter(one -> one.key().equals(to))
            .findFirst();
    if (slot.isEmpty()) return Optional.of(new Refusal.NoSuchPlace());
    var window = slot.get().window();
    var pool = to.pool();
    // the desk's share opens with the public one and is used all week
    var opened = pool.ofWholeDay() || !now.isBefore(window.opensAt());
    var open = closed || !pool.online() ? opened : window.open(now);
    if (open && pool.online() && underWay(to, now)) return Optional.of(new Refusal.WaitingRoom());
    return open
        ? Optional.empty()
        : Optional.of(new Refusal.NotOpen(Optional.of(window.opensAt()).filter(now::isBefore)));
  }

  /** Places of an opening go to its line first, whoever has one elsewhere. */
  private boolean underWay(SlotKey to, Instant now) {
    return !lines.underWay(to.office(), Set.of(to.week()), Optional.empty(), now).isEmpty();
  }

  /** Until the end of the day before the visit. */
  public static boolean beforeLastMoment(Booking booking, Office office, Instant now) {
    return office.today(now).isBefore(booking.slot().day());
  }

  private Outcome moved(Asked asked, Booking booking, SlotKey to) {
    var held = booking.proposal();
    if (held.isPresent() && held.get().slot().equals(to)) return accept(asked, booking);
    var number = places.take(to, booking.party());
    if (number.isEmpty()) return Outcome.refused(new Refusal.Full());
    held.ifPresent(one -> givingBack.later(one.slot(), booking.party()));
    places.endProposal(booking.office(), booking.id());
    return arrivedAt(asked, booking, to, number.get());
  }

  /**
   * Takes the place that is held since the office closed the day; repeated, it stays taken: the one
   * change that makes a displaced booking active gave it a place.
   */
  @Transactional
  public Outcome acceptProposal(Asked asked) {
    var booking = store.lock(asked.seen().office(), asked.seen().id()).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    var seen = asked.seen().version();
    if (booking.state() == BookingState.ACTIVE && booking.version() == seen + 1)
      return new Outcome.Done(booking);
    if (booking.proposal().isEmpty() || booking.version() != seen)
      return Outcome.refused(new Refusal.Stale());
    var held = booking.proposal().get().slot();
    return unfit(booking, held, offices.office(booking.office()))
        .map(Outcome::refused)
        .orElseGet(() -> accept(asked, booking));
  }

  private Outcome accept(Asked asked, Booking booking) {
    var held = booking.proposal().orElseThrow();
    places.endProposal(booking.office(), booking.id());
    return arrivedAt(asked, booking, held.slot(), held.number());
  }

  private Outcome arrivedAt(Asked asked, Booking booking, SlotKey to, int number) {
    var closed = booking.state() == BookingState.DISPLACED;
    var moves = closed ? booking.moves() : booking.moves() + 1;
    if (!store.move(booking, to, number, moves, clock.instant()))
      return Outcome.refused(new Refusal.Stale());
    if (!closed) givingBack.later(booking.slot(), booking.party());
    var after = store.find(booking.office(), booking.id()).orElseThrow();
    record(asked, "booking.moved", after);
    tell(after, notices::moved);
    return new Outcome.Done(after);
  }

  /** Repeated, it stays cancelled. Cancelling in time freezes nobody. */
  @Transactional
  public Outcome cancel(Asked asked) {
    var booking = store.lock(asked.seen().office(), asked.seen().id()).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    if (booking.state() == BookingState.CANCELLED) return new Outcome.Done(booking);
    if (!booking.state().live()) return Outcome.refused(new Refusal.Stale());
    var office = offices.office(booking.office());
    var now = clock.instant();
    if (booking.state() == BookingState.ACTIVE && begun(booking, office, now))
      return Outcome.refused(new Refusal.TooLate());
    var reason = booking.state() == BookingState.DISPLACED ? Reason.DAY_CLOSED : Reason.CANCELLED;
    if (!ending.end(booking, reason, now)) return Outcome.refused(new Refusal.Stale());
    var after = store.find(booking.office(), booking.id()).orElseThrow();
    record(asked, "booking.cancelled", after);
    tell(after, notices::cancelled);
    return new Outcome.Done(after);
  }

  /** A number of a whole day may be given back as long as the day lasts. */
  private static boolean begun(Booking booking, Office office, Instant now) {
    return booking.slot().pool().ofWholeDay()
        ? booking.slot().day().isBefore(office.today(now))
        : !booking.slot().startsAt(office.zone()).isAfter(now);
  }

  private void record(Asked asked, String action, Booking booking) {
    var detail =
        Map.of(
            "day", booking.slot().day().toString(),
            "hour", booking.slot().hour().toString(),
            "state", booking.state().name());
    audit.record(
        new Entry(asked.actor(), booking.office(), action, "booking:" + booking.id(), detail));
  }

  private void tell(Booking booking, BiFunction<Booking, Contact, Message> notice) {
    booking
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notice.apply(booking, to)));
  }
}
