package id.lintas.visit;

import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingArrived;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.Verdict;
import id.lintas.visit.store.NameStore;
import id.lintas.visit.store.VisitStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who arrives begins a visit each, in the same transaction. Where the office takes the fee before
 * the visit, it begins with the payment, and the check-in follows as soon as that is known.
 */
@Component
class Beginning {
  private final VisitStore visits;
  private final NameStore names;
  private final MovingOn moving;
  private final Offices offices;
  private final OfficeSettings settings;

  Beginning(
      VisitStore visits,
      NameStore names,
      MovingOn moving,
      Offices offices,
      OfficeSettings settings) {
    this.visits = visits;
    this.names = names;
    this.moving = moving;
    this.offices = offices;
    this.settings = settings;
  }

  @EventListener
  void arrived(BookingArrived arrival) {
    var booking = arrival.booking();
    var today = offices.office(booking.office()).today(arrival.arrived().at());
    var reason = arrival.reason().map(why -> Map.of("catatan", why)).orElseGet(Map::of);
    for (var position : arrival.positions()) {
      var visit = begun(booking, position, arrival.arrived(), today);
      visits.add(visit);
      names.write(visit, visit.applicant().name());
      var verdict =
          visit
              .sop()
              .decide(visit.step(), visit.hold(), new Outcome.CheckedIn(), MovingOn.FRONT_DESK);
      if (verdict instanceof Verdict.Moved(var move))
        moving.write(visit, move, arrival.officer(), reason);
    }
  }

  private Visit begun(Booking booking, int position, Arrived arrived, LocalDate today) {
    var office = booking.office();
    var applicant = booking.applicants().get(position - 1);
    var sop = Sop.of(Sop.CURRENT, timing(booking, applicant, today));
    return new Visit(
        UUID.randomUUID(),
        office,
        visits.nextFolder(office, today),
        booking.id(),
        position,
        booking.party(),
        booking.priority(),
        applicant,
        sop,
        sop.first(),
        Hold.NONE,
        Optional.empty(),
        0,
        arrived,
        arrived.at(),
        Visit.Eyes.NOBODY);
  }

  private PaymentTiming timing(Booking booking, Applicant applicant, LocalDate today) {
    if (applicant.wanted().kind().pricedAfterExamination()) return PaymentTiming.AFTER_BIOMETRICS;
    return PaymentTiming.valueOf(settings.on(booking.office(), today).text(Setting.PAYMENT_TIMING));
  }
}
