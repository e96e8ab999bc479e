package id.lintas.booking.ticket;

import id.lintas.booking.Applicant;
import id.lintas.booking.Applicant.Wanted;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingState;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Way;
import id.lintas.booking.store.CorrectionStore;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Requirement;
import id.lintas.office.Requirements;
import id.lintas.office.Setting;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a ticket together from the rows in force on the day of the visit. */
@Component
public class Tickets {
  private static final int MONDAY_TO_SATURDAY = 5;

  private final Offices offices;
  private final OfficeCalendar calendar;
  private final OfficeSettings settings;
  private final BookingPolicies policies;
  private final Requirements requirements;
  private final Tariffs tariffs;
  private final CorrectionStore freezes;
  private final Clock clock;

  Tickets(
      Offices offices,
      OfficeCalendar calendar,
      OfficeSettings settings,
      BookingPolicies policies,
      Requirements requirements,
      Tariffs tariffs,
      CorrectionStore freezes,
      Clock clock) {
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
    this.policies = policies;
    this.requirements = requirements;
    this.tariffs = tariffs;
    this.freezes = freezes;
    this.clock = clock;
  }

  public Ticket of(Booking booking) {
    var office = offices.office(booking.office());
    var fast = booking.slot().pool() == Pool.SAME_DAY;
    var bring = new EnumMap<ApplicationKind, List<Requirement>>(ApplicationKind.class);
    var prices = new HashMap<Wanted, Optional<Tariffs.Price>>();
    var visit = booking.slot().day();
    for (var one : booking.applicants()) {
      bring.computeIfAbsent(
          one.wanted().kind(), kind -> requirements.inForce(office.id(), kind, visit));
      prices.computeIfAbsent(one.wanted(), wanted -> price(wanted, fast, visit));
    }
    var parts = booking.applicants().stream().map(one -> part(one, bring, prices)).toList();
    return new Ticket(
        booking,
        office,
        parts,
        week(office.id(), visit),
        terms(office, booking, fast),
        clock.instant());
  }

  private Optional<Tariffs.Price> price(Wanted wanted, boolean fast, LocalDate visit) {
    return tariffs.price(wanted.kind(), wanted.type(), wanted.years(), fast, visit);
  }

  private static Ticket.Part part(
      Applicant one,
      Map<ApplicationKind, List<Requirement>> bring,
      Map<Wanted, Optional<Tariffs.Price>> prices) {
    var wanted = one.wanted();
    return new Ticket.Part(
        one,
        bring.getOrDefault(wanted.kind(), List.of()),
        prices.getOrDefault(wanted, Optional.empty()));
  }

  private List<OfficeDay.Open> week(OfficeId office, LocalDate visit) {
    var monday = visit.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return calendar.days(office, monday, monday.plusDays(MONDAY_TO_SATURDAY)).stream()
        .filter(OfficeDay.Open.class::isInstance)
        .map(OfficeDay.Open.class::cast)
        .toList();
  }

  /** Whom nobody had arrived before, or whose freeze was lifted, may book again at once. */
  private Optional<LocalDate> frozenUntil(Booking booking, Office office) {
    var today = office.today(clock.instant());
    return booking.state() == BookingState.NO_SHOW
        ? freezes.frozenUntil(booking).filter(until -> !until.isBefore(today))
        : Optional.empty();
  }

  private Ticket.Terms terms(Office office, Booking booking, boolean fast) {
    var visit = booking.slot().day();
    var decided = settings.on(office.id(), visit);
    var policy = policies.of(office, visit);
    var promised = decided.number(Setting.PROMISED_WORKING_DAYS);
    var changeable =
        booking.way() != Way.WALK_IN
            && booking.state() == BookingState.ACTIVE
            && ChangingABooking.beforeLastMoment(booking, office, clock.instant());
    return new Ticket.Terms(
        promised,
        fast ? visit : calendar.readyOn(office.id(), visit, promised),
        decided.text(Setting.PAYMENT_TIMING).equals("BEFORE_VISIT"),
        Math.max(0, policy.movesMax() - booking.moves()),
        booking.way() == Way.WALK_IN ? 0 : policy.freezeDays(),
        frozenUntil(booking, office),
        changeable);
  }
}
