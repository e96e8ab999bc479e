package id.lintas.booking.upkeep;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingState;
import id.lintas.booking.GivingBack;
import id.lintas.booking.Notices;
import id.lintas.booking.Way;
import id.lintas.booking.store.ArrivalStore;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.notify.Outbox;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the end of a day, and the noon before it, bring with them. */
@Component
public class EndingDays {
  static final LocalTime DESK_UNTIL = LocalTime.NOON;

  /** Longer than any standstill: a day that was not ended would hold its people for good. */
  private static final int DAYS_BACK = 400;

  private static final String CLOSING = "NO_SHOW_AT_CLOSING";
  private static final int BOOKINGS_MAX = 5_000;
  private static final int PROPOSALS_AT_ONCE = 200;

  private final ReleaseStore releases;
  private final BookingStore bookings;
  private final ArrivalStore arrivals;
  private final PlaceStore places;
  private final GivingBack givingBack;
  private final Offices offices;
  private final OfficeCalendar calendar;
  private final BookingPolicies policies;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionOperations transaction;

  EndingDays(
      ReleaseStore releases,
      BookingStore bookings,
      ArrivalStore arrivals,
      PlaceStore places,
      GivingBack givingBack,
      Offices offices,
      OfficeCalendar calendar,
      BookingPolicies policies,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      TransactionOperations transaction) {
    this.releases = releases;
    this.bookings = bookings;
    this.arrivals = arrivals;
    this.places = places;
    this.givingBack = givingBack;
    this.offices = offices;
    this.calendar = calendar;
    this.policies = policies;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
  }

  private static LocalDate utc(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Who did not come is noted, once the office's day is over. */
  public void days(Instant now) {
    for (var open : releases.notDone("NO_SHOW", utc(now).minusDays(DAYS_BACK), utc(now))) {
      var today = offices.office(open.office()).today(now);
      if (open.day().isBefore(today)) end(open.office(), open.day(), now);
    }
  }

  /** Who has not come when the office closes has missed it; until midnight that can be lifted. */
  public void closings(Instant now) {
    for (var open : releases.notDone(CLOSING, utc(now).minusDays(1), utc(now).plusDays(1))) {
      close(open.office(), open.day(), now);
    }
  }

  /** One office's closing; does nothing before it, nor on another day, nor a second time. */
  public void close(OfficeId id, LocalDate day, Instant now) {
    var office = offices.office(id);
    if (!day.equals(office.today(now))) return;
    if (!(calendar.day(id, day) instanceof OfficeDay.Open(var date, var hours))) return;
    var closes = date.atTime(hours.closes()).atZone(office.zone()).toInstant();
    if (closes.isAfter(now)) return;
    transaction.executeWithoutResult(done -> endOnce(id, day, CLOSING, closes, now));
  }

  /** One office's day; done once, whoever asks again. */
  public void end(OfficeId office, LocalDate day, Instant now) {
    transaction.executeWithoutResult(done -> endOnce(office, day, "NO_SHOW", now, now));
  }

  /**
   * @param madeBefore who booked later, as who walked in after closing, is still being served
   */
  private void endOnce(
      OfficeId office, LocalDate day, String task, Instant madeBefore, Instant now) {
    if (!releases.begin(office, day, task)) return;
    var all = bookings.ofDay(office, day, BOOKINGS_MAX);
    // where nobody's arrival was noted, the office had no system that day: nobody is at fault
    var before = arrivals.before(office, day);
    var came =
        all.stream()
            .anyMatch(one -> one.state() == BookingState.ARRIVED && !before.contains(one.id()));
    var missed =
        all.stream()
            .filter(one -> one.state() == BookingState.ACTIVE)
            .filter(one -> one.madeAt().isBefore(madeBefore))
            .toList();
    // nor is anybody who was asked to come when nobody was there
    var closed = Set.copyOf(releases.closedHours(office, day, day));
    Predicate<Booking> atFault = one -> came && !closed.contains(one.slot());
    for (var booking : missed) miss(booking, atFault.test(booking), now);
    audit.recordAll(missed.stream().map(one -> entry(one, atFault.test(one))).toList());
  }

  private void miss(Booking booking, boolean freeze, Instant now) {
    if (!bookings.change(booking, BookingState.NO_SHOW, now)) return;
    bookings.releaseClaims(booking);
    var days = policies.of(offices.office(booking.office()), booking.slot().day()).freezeDays();
    if (freeze && days > 0 && booking.way() != Way.WALK_IN)
      bookings.freeze(booking, booking.slot().day().plusDays(days));
  }

  private static Entry entry(Booking booking, boolean frozen) {
    return new Entry(
        "system",
        booking.office(),
        "booking.missed",
        "booking:" + booking.id(),
        Map.of("frozen", String.valueOf(frozen && booking.way() != Way.WALK_IN)));
  }

  /** From noon of the day before, what the desk did not use is everybody's. */
  public void deskRests(Instant now) {
    for (var open : releases.notDone("ASSISTED_REST", utc(now), utc(now).plusDays(2))) {
      var zone = offices.office(open.office()).zone();
      var from = open.day().minusDays(1).atTime(DESK_UNTIL).atZone(zone).toInstant();
      if (!now.isBefore(from))
        transaction.executeWithoutResult(done -> deskRest(open.office(), open.day()));
    }
  }

  private void deskRest(OfficeId office, LocalDate day) {
    if (!releases.begin(office, day, "ASSISTED_REST")) return;
    var given = places.deskRestToPublic(office, day);
    if (given == 0) return;
    audit.record(
        new Entry(
            "system",
            office,
            "booking.desk.rest",
            "day:" + day,
            Map.of("places", String.valueOf(given))));
  }

  /**
   * A held place nobody took is everybody's again, later than the moment its people could know of.
   * They are told that they may still choose another themselves: they stay displaced, which neither
   * freezes nor uses up a move.
   */
  public void lapseProposals(Instant now) {
    List<PlaceStore.Lapsed> lapsed = places.lapsedProposals(now, PROPOSALS_AT_ONCE);
    for (var one : lapsed) transaction.executeWithoutResult(done -> lapse(one, now));
  }

  private void lapse(PlaceStore.Lapsed lapsed, Instant now) {
    var booking = bookings.lock(lapsed.office(), lapsed.booking()).orElseThrow();
    var held = booking.proposal().filter(one -> !one.expiresAt().isAfter(now));
    if (held.isEmpty() || !places.endProposal(lapsed.office(), lapsed.booking())) return;
    givingBack.later(held.get().slot(), booking.party());
    audit.record(
        new Entry(
            "system",
            booking.office(),
            "booking.proposal.lapsed",
            "booking:" + booking.id(),
            Map.of("day", held.get().slot().day().toString())));
    booking
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notices.lapsed(booking, held.get(), to)));
  }
}
