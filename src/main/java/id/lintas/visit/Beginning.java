package id.lintas.visit;

import id.lintas.booking.Applicant;
import id.lintas.booking.Arrived;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingArrived;
import id.lintas.office.Offices;
import id.lintas.staff.Role;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.sop.Verdict;
import id.lintas.visit.store.VisitStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who arrives begins a visit each, in the same transaction. */
@Component
class Beginning {
  private static final Actor FRONT_DESK = new Actor.Officer(Role.FRONT_DESK);

  private final VisitStore visits;
  private final MovingOn moving;
  private final Offices offices;

  Beginning(VisitStore visits, MovingOn moving, Offices offices) {
    this.visits = visits;
    this.moving = moving;
    this.offices = offices;
  }

  @EventListener
  void arrived(BookingArrived arrival) {
    var booking = arrival.booking();
    var reason = arrival.reason().map(why -> Map.of("catatan", why)).orElseGet(Map::of);
    for (var position : arrival.positions()) {
      var applicant = booking.applicants().get(position - 1);
      var visit = begun(booking, position, applicant, arrival.arrived());
      visits.add(visit);
      var verdict =
          visit.sop().decide(visit.step(), visit.hold(), new Outcome.CheckedIn(), FRONT_DESK);
      if (verdict instanceof Verdict.Moved(var move))
        moving.write(visit, move, arrival.officer(), reason);
    }
  }

  private Visit begun(Booking booking, int position, Applicant applicant, Arrived arrived) {
    var office = booking.office();
    return new Visit(
        UUID.randomUUID(),
        office,
        visits.nextFolder(office, offices.office(office).today(arrived.at())),
        booking.id(),
        position,
        booking.party(),
        booking.priority(),
        applicant,
        Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS),
        SopStep.S01_CHECK_IN,
        Hold.NONE,
        Optional.empty(),
        0,
        arrived,
        arrived.at(),
        Visit.Eyes.NOBODY);
  }
}
