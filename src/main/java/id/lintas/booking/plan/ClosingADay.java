package id.lintas.booking.plan;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingState;
import id.lintas.booking.Notices;
import id.lintas.booking.SlotKey;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.notify.Outbox;
import id.lintas.office.Bilingual;
import id.lintas.office.ClosingAnOffice;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.shared.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a day. Who had a place on it is told, keeps their claim and gets the nearest place held,
 * on a later day where there is one, for as long as {@link AnswerTime} says; nothing moves without
 * their word, and none of it counts against them.
 */
@Component
public class ClosingADay {
  private static final int SEARCHED_DAYS = 28;
  private static final int HOLIDAYS_AHEAD = 30;
  private static final int BOOKINGS_MAX = 5_000;

  private final OpeningStore openings;
  private final ReleaseStore releases;
  private final BookingStore bookings;
  private final PlaceStore places;
  private final ClosingAnOffice closing;
  private final OfficeCalendar calendar;
  private final BookingPolicies policies;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ClosingADay(
      OpeningStore openings,
      ReleaseStore releases,
      BookingStore bookings,
      PlaceStore places,
      ClosingAnOffice closing,
      OfficeCalendar calendar,
      BookingPolicies policies,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.openings = openings;
    this.releases = releases;
    this.bookings = bookings;
    this.places = places;
    this.closing = closing;
    this.calendar = calendar;
    this.policies = policies;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many bookings lost their day, and for how many of them a place is held. */
  public record Result(int displaced, int held) {}

  /**
   * @throws TurnsUnderWay as long as the week's turns are
   */
  @Transactional
  public Result close(Office office, LocalDate day, Bilingual reason, String actor) {
    if (TurnsUnderWay.on(openings, office.id(), day)) throw new TurnsUnderWay();
    closing.close(office.id(), day, reason);
    releases.setDayOff(office.id(), day, reason);
    releases.shut(office.id(), day);
    var result = empty(office, day, slot -> true);
    record(office, day, "booking.day.closed", result, actor);
    return result;
  }

  /** Moves the people of the hours that the calendar closed; the day's other hours stay. */
  @Transactional
  public Result closeHours(Office office, LocalDate day, String actor) {
    var closed = Set.copyOf(releases.closedHours(office.id(), day, day));
    var result = empty(office, day, closed::contains);
    record(office, day, "booking.hours.closed", result, actor);
    return result;
  }

  private Result empty(Office office, LocalDate day, Predicate<SlotKey> closed) {
    var time = answerTime(office);
    var displaced = 0;
    var held = 0;
    for (var booking : active(office, day, closed)) {
      if (displace(office, booking, time)) held++;
      displaced++;
    }
    for (var id : places.proposedFor(office.id(), day, closed)) {
      displaced++;
      if (proposeAnother(office, day, id, time)) held++;
    }
    return new Result(displaced, held);
  }

  private List<Booking> active(Office office, LocalDate day, Predicate<SlotKey> closed) {
    return bookings.ofDay(office.id(), day, BOOKINGS_MAX).stream()
        .filter(one -> one.state() == BookingState.ACTIVE && closed.test(one.slot()))
        .toList();
  }

  private void record(Office office, LocalDate day, String action, Result result, String actor) {
    var detail =
        Map.of(
            "day", day.toString(),
            "displaced", String.valueOf(result.displaced()),
            "held", String.valueOf(result.held()));
    audit.record(new Entry(actor, office.id(), action, "day:" + day, detail));
  }

  /** How many bookings would lose their day. */
  public int affected(Office office, LocalDate day) {
    return affected(office, day, slot -> true);
  }

  /** How many bookings lie in hours that the calendar closed. */
  public int affectedByHours(Office office, LocalDate day) {
    return affected(office, day, Set.copyOf(releases.closedHours(office.id(), day, day))::contains);
  }

  private int affected(Office office, LocalDate day, Predicate<SlotKey> closed) {
    return active(office, day, closed).size() + places.proposedFor(office.id(), day, closed).size();
  }

  /** Why the calendar has a day closed, for whoever closes it for those who are booked. */
  public Optional<Bilingual> reason(Office office, LocalDate day) {
    return calendar.day(office.id(), day) instanceof OfficeDay.Closed closed
        ? Optional.of(closed.reason())
        : Optional.empty();
  }

  /** Holidays and joint leave are nobody's working days; this office's own closures are. */
  private AnswerTime answerTime(Office office) {
    var now = clock.instant();
    var today = office.today(now);
    var free =
        calendar.holidays(today, today.plusDays(HOLIDAYS_AHEAD)).stream()
            .map(OfficeDay.Closed::date)
            .collect(Collectors.toSet());
    return AnswerTime.from(now, new WorkingDays(free::contains), office.zone());
  }

  private boolean displace(Office office, Booking seen, AnswerTime time) {
    var now = clock.instant();
    var booking = bookings.lock(office.id(), seen.id()).orElseThrow();
    if (booking.state() != BookingState.ACTIVE
        || !bookings.change(booking, BookingState.DISPLACED, now)) return false;
    var held = hold(office, booking, time);
    tell(office, booking);
    return held;
  }

  /** The day that was held for people of another closed day closes too. */
  private boolean proposeAnother(Office office, LocalDate day, UUID id, AnswerTime time) {
    var booking = bookings.lock(office.id(), id).orElseThrow();
    var proposal = booking.proposal().filter(one -> one.slot().day().equals(day));
    if (proposal.isEmpty() || !places.endProposal(office.id(), id)) return false;
    places.giveBack(proposal.get().slot(), booking.party());
    var held = hold(office, booking, time);
    tell(office, booking);
    return held;
  }

  private void tell(Office office, Booking booking) {
    var after = bookings.find(office.id(), booking.id()).orElseThrow();
    after
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notices.displaced(after, to)));
  }

  private boolean hold(Office office, Booking booking, AnswerTime time) {
    for (var slot : nearest(office, booking, time)) {
      var number = places.take(slot, booking.party());
      if (number.isEmpty()) continue;
      places.propose(office.id(), booking.id(), slot, number.get(), time.until(slot));
      return true;
    }
    return false;
  }

  /** Later days first: who planned for a day can rarely come on an earlier one. */
  private List<SlotKey> nearest(Office office, Booking booking, AnswerTime time) {
    var lost = booking.slot();
    var wanted = lost.startsAt(office.zone());
    var today = office.today(clock.instant());
    var last = (lost.day().isAfter(today) ? lost.day() : today).plusDays(SEARCHED_DAYS);
    return releases.slots(office.id(), today.plusDays(1), last, office.zone()).stream()
        .filter(slot -> slot.left() >= booking.party())
        .map(ReleaseStore.Slot::key)
        .filter(slot -> slot.pool() == lost.pool() && time.leftBy(slot))
        .filter(slot -> policies.faults(booking, slot, office).isEmpty())
        .sorted(
            Comparator.<SlotKey, Boolean>comparing(slot -> slot.day().isBefore(lost.day()))
                .thenComparing(
                    slot -> Duration.between(wanted, slot.startsAt(office.zone())).abs()))
        .toList();
  }
}
