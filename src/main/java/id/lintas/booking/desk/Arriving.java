package id.lintas.booking.desk;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Arrived;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingArrived;
import id.lintas.booking.BookingState;
import id.lintas.booking.FilesUnderWay;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.store.ArrivalStore;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Offices;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party is there, on its day and at its office: all of it, or those who came. Gives an order of
 * arrival, no more; the number for the counter comes with complete documents.
 */
@Component
public class Arriving {
  private final BookingStore store;
  private final ArrivalStore arrivals;
  private final ArrivalTerms terms;
  private final Offices offices;
  private final Audit audit;
  private final FilesUnderWay files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Arriving(
      BookingStore store,
      ArrivalStore arrivals,
      ArrivalTerms terms,
      Offices offices,
      Audit audit,
      FilesUnderWay files,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.arrivals = arrivals;
    this.terms = terms;
    this.offices = offices;
    this.audit = audit;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who came.
   *
   * @param positions in the party, from 1; others may follow on the same day
   * @param reason why a visit counts that was noted as missed when the office closed, or that is
   *     for another day, or who comes before their hour; empty otherwise
   * @param onPaper when they came, of today, where it was noted on the printed list because the
   *     network was away; they are late by that hour, not by the one at which it is copied
   */
  public record Came(
      UUID booking, Set<Integer> positions, String reason, Optional<LocalTime> onPaper) {
    public Came(UUID booking, Set<Integer> positions, String reason) {
      this(booking, positions, reason, Optional.empty());
    }

    public static Came all(Booking booking) {
      var everybody = IntStream.rangeClosed(1, booking.party()).boxed();
      return new Came(booking.id(), everybody.collect(Collectors.toUnmodifiableSet()), "");
    }
  }

  /**
   * How a booking stands to its arrival.
   *
   * @param arrived by position, from 1
   * @param expected today, with somebody still to come
   * @param missedToday noted as missed at today's closing
   * @param otherDay booked for another day, and the office lets them in with a reason
   * @param tooEarlyUntil when they may come in, where that is still to come
   */
  public record Standing(
      Map<Integer, Arrived> arrived,
      boolean expected,
      boolean missedToday,
      boolean otherDay,
      Optional<Instant> tooEarlyUntil,
      boolean late) {}

  public Standing standing(Booking booking) {
    var now = clock.instant();
    var office = offices.office(booking.office());
    var arrived = arrivals.of(booking);
    var day = office.today(now);
    var today = booking.slot().day().equals(day);
    var toCome = arrived.size() < booking.party();
    var open =
        booking.state() == BookingState.ACTIVE
            || booking.state() == BookingState.ARRIVED && toCome && !arrived.isEmpty();
    var missed = booking.state() == BookingState.NO_SHOW;
    return new Standing(
        arrived,
        today && open,
        today && missed,
        !today && (open || missed) && terms.otherDay(booking, day),
        terms.from(office, booking).filter(from -> today && now.isBefore(from)),
        !today || terms.late(office, booking, now));
  }

  /** Told twice, it counts once. Their people may book again, should they have to come back. */
  @Transactional
  public Outcome arrive(Officer officer, Came came) {
    var booking = store.lock(officer.office(), came.booking()).orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    var there = arrivals.of(booking);
    var coming =
        IntStream.rangeClosed(1, booking.party())
            .filter(position -> came.positions().contains(position) && !there.containsKey(position))
            .boxed()
            .toList();
    if (coming.isEmpty()) {
      var known = booking.state() == BookingState.ARRIVED && !came.positions().isEmpty();
      return known ? new Outcome.Done(booking) : Outcome.refused(new Refusal.Stale());
    }
    var now = clock.instant();
    var today = offices.office(officer.office()).today(now);
    if (!may(booking, came)) return Outcome.refused(new Refusal.Stale());
    var otherDay = !booking.slot().day().equals(today);
    if (otherDay && (came.reason().isBlank() || !terms.otherDay(booking, today)))
      return Outcome.refused(new Refusal.AnotherDay(booking.slot().day()));
    var early = early(booking, came, today);
    if (early.isPresent() && came.reason().isBlank())
      return Outcome.refused(new Refusal.TooEarly(early.get()));
    var twice = underWay(booking, coming);
    if (twice.isPresent()) return Outcome.refused(twice.get());
    return new Outcome.Done(note(officer, booking, coming, came, today));
  }

  /** What was noted on paper when they came is copied later, and was not early then. */
  private Optional<Instant> early(Booking booking, Came came, LocalDate today) {
    var now = clock.instant();
    return terms
        .from(offices.office(booking.office()), booking)
        .filter(from -> booking.slot().day().equals(today) && came.onPaper().isEmpty())
        .filter(now::isBefore);
  }

  private Optional<Refusal> underWay(Booking booking, List<Integer> coming) {
    for (var position : coming) {
      var nik = booking.applicants().get(position - 1).nik();
      var file = files.of(booking.office(), nik, Optional.of(booking.id()));
      if (file.isPresent()) return Optional.of(new Refusal.UnderWay(position, file.get()));
    }
    return Optional.empty();
  }

  private static boolean may(Booking booking, Came came) {
    return switch (booking.state()) {
      case ACTIVE, ARRIVED -> true;
      case NO_SHOW -> !came.reason().isBlank();
      case DISPLACED, CANCELLED -> false;
    };
  }

  private Booking note(
      Officer officer, Booking booking, List<Integer> coming, Came came, LocalDate today) {
    var now = clock.instant();
    var missed = booking.state() == BookingState.NO_SHOW;
    if (booking.state() != BookingState.ARRIVED) {
      if (!store.change(booking, BookingState.ARRIVED, now))
        throw new IllegalStateException("a locked booking was changed by somebody else");
      store.releaseClaims(booking);
    }
    if (missed) store.unfreeze(booking);
    var otherDay = !booking.slot().day().equals(today);
    // the people of the day come first
    var office = offices.office(booking.office());
    var there = came.onPaper().map(time -> today.atTime(time).atZone(office.zone()).toInstant());
    var late = otherDay || terms.late(office, booking, there.filter(now::isAfter).orElse(now));
    var arrived = new Arrived(arrivals.next(booking.office(), today), late, now);
    for (var position : coming) arrivals.add(booking, position, today, arrived);
    audit.record(
        new Entry(
            officer.actor(),
            booking.office(),
            action(missed, otherDay),
            "booking:" + booking.id(),
            Map.of(
                "day", today.toString(),
                "booked", booking.slot().day().toString(),
                "people", coming.size() + " of " + booking.party(),
                "onPaper", came.onPaper().map(LocalTime::toString).orElse("no"),
                "late", String.valueOf(late))));
    var after = store.find(booking.office(), booking.id()).orElseThrow();
    var why = Optional.of(came.reason()).filter(reason -> !reason.isBlank());
    events.publishEvent(new BookingArrived(after, officer, coming, arrived, why));
    return after;
  }

  private static String action(boolean missed, boolean otherDay) {
    if (otherDay) return "booking.arrived.otherDay";
    return missed ? "booking.missed.lifted" : "booking.arrived";
  }
}
