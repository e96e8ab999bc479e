package id.lintas.booking.plan;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.Notices;
import id.lintas.booking.SlotKey;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.notify.Outbox;
import id.lintas.office.Bilingual;
import id.lintas.office.ClosingAnOffice;
import id.lintas.office.Office;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a day. Who had a place on it is told, keeps their claim and gets the nearest place held
 * for three days; nothing moves without their word, and none of it counts against them.
 */
@Component
public class ClosingADay {
  private static final Duration HELD_FOR = Duration.ofDays(3);
  private static final Duration BEFORE_HELD_HOUR = Duration.ofHours(12);
  private static final int SEARCHED_DAYS = 28;
  private static final int BOOKINGS_MAX = 5_000;

  private final ReleaseStore releases;
  private final BookingStore bookings;
  private final PlaceStore places;
  private final ClosingAnOffice closing;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ClosingADay(
      ReleaseStore releases,
      BookingStore bookings,
      PlaceStore places,
      ClosingAnOffice closing,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.releases = releases;
    this.bookings = bookings;
    this.places = places;
    this.closing = closing;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many bookings lost their day, and for how many of them a place is held. */
  public record Result(int displaced, int held) {}

  @Transactional
  public Result close(Office office, LocalDate day, Bilingual reason, String actor) {
    closing.close(office.id(), day, reason);
    releases.setDayOff(office.id(), day, reason);
    releases.shut(office.id(), day);
    var displaced = 0;
    var held = 0;
    for (var booking : bookings.ofDay(office.id(), day, BOOKINGS_MAX)) {
      if (booking.state() != BookingState.ACTIVE) continue;
      if (displace(office, booking)) held++;
      displaced++;
    }
    var detail =
        Map.of(
            "day", day.toString(),
            "displaced", String.valueOf(displaced),
            "held", String.valueOf(held));
    for (var id : places.proposedFor(office.id(), day)) {
      displaced++;
      if (proposeAnother(office, day, id)) held++;
    }
    audit.record(new Entry(actor, office.id(), "booking.day.closed", "day:" + day, detail));
    return new Result(displaced, held);
  }

  /** How many bookings would lose their day. */
  public int affected(Office office, LocalDate day) {
    var booked =
        bookings.ofDay(office.id(), day, BOOKINGS_MAX).stream()
            .filter(one -> one.state() == BookingState.ACTIVE)
            .count();
    return (int) booked + places.proposedFor(office.id(), day).size();
  }

  private boolean displace(Office office, Booking seen) {
    var now = clock.instant();
    var booking = bookings.lock(office.id(), seen.id()).orElseThrow();
    if (booking.state() != BookingState.ACTIVE
        || !bookings.change(booking, BookingState.DISPLACED, now)) return false;
    var nearest = hold(office, booking, now);
    tell(office, booking);
    return nearest.isPresent();
  }

  /** The day that was held for people of another closed day closes too. */
  private boolean proposeAnother(Office office, LocalDate day, UUID id) {
    var booking = bookings.lock(office.id(), id).orElseThrow();
    var proposal = booking.proposal().filter(one -> one.slot().day().equals(day));
    if (proposal.isEmpty() || !places.endProposal(office.id(), id)) return false;
    places.giveBack(proposal.get().slot(), booking.party());
    var nearest = hold(office, booking, clock.instant());
    tell(office, booking);
    return nearest.isPresent();
  }

  private void tell(Office office, Booking booking) {
    var after = bookings.find(office.id(), booking.id()).orElseThrow();
    after
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notices.displaced(after, to)));
  }

  private Optional<SlotKey> hold(Office office, Booking booking, Instant now) {
    var wanted = booking.slot().startsAt(office.zone());
    var today = office.today(now);
    var candidates =
        releases
            .slots(office.id(), today.plusDays(1), today.plusDays(SEARCHED_DAYS), office.zone())
            .stream()
            .filter(slot -> slot.key().pool() == booking.slot().pool())
            .filter(slot -> slot.left() >= booking.party())
            .map(ReleaseStore.Slot::key)
            .sorted(
                Comparator.comparing(
                    slot -> Duration.between(wanted, slot.startsAt(office.zone())).abs()))
            .toList();
    for (var slot : candidates) {
      var number = places.take(slot, booking.party());
      if (number.isEmpty()) continue;
      var latest = slot.startsAt(office.zone()).minus(BEFORE_HELD_HOUR);
      var until = now.plus(HELD_FOR).isBefore(latest) ? now.plus(HELD_FOR) : latest;
      places.propose(office.id(), booking.id(), slot, number.get(), until);
      return Optional.of(slot);
    }
    return Optional.empty();
  }
}
