package id.lintas.visit.progress;

import id.lintas.booking.Booking;
import id.lintas.office.Offices;
import id.lintas.visit.Happened;
import id.lintas.visit.MovingOn;
import id.lintas.visit.PromisedDay;
import id.lintas.visit.Promises;
import id.lintas.visit.Visit;
import id.lintas.visit.hall.Waiting;
import id.lintas.visit.papers.Examination;
import id.lintas.visit.papers.Investigating;
import id.lintas.visit.papers.S04ExaminingDocuments;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who applied where their applications are, and what they themselves have to do. */
@Component
public class FollowingApplications {
  private final VisitStore visits;
  private final MovingOn moving;
  private final Promises promises;
  private final Waiting waiting;
  private final S04ExaminingDocuments examining;
  private final Investigating investigating;
  private final Offices offices;

  FollowingApplications(
      VisitStore visits,
      MovingOn moving,
      Promises promises,
      Waiting waiting,
      S04ExaminingDocuments examining,
      Investigating investigating,
      Offices offices) {
    this.investigating = investigating;
    this.offices = offices;
    this.examining = examining;
    this.visits = visits;
    this.moving = moving;
    this.promises = promises;
    this.waiting = waiting;
  }

  /** Of everybody who came with that booking; nobody before they arrive. */
  public List<Progress> of(Booking booking) {
    return visits.ofBooking(booking.office(), booking.id()).stream().map(this::progress).toList();
  }

  /** The number of the party in the hall, as long as it has one. */
  public Optional<Waiting.Standing> number(Booking booking) {
    return waiting.expected(booking.office(), booking.id());
  }

  private Progress progress(Visit visit) {
    var over = visit.step() == SopStep.S15_ARCHIVE;
    return new Progress(
        visit.applicant().name(),
        visit.folder(),
        visit.step(),
        visit.hold(),
        visit.end(),
        over ? Optional.empty() : Optional.of(Doer.of(visit.step(), visit.hold())),
        over || prepaid(visit) ? Optional.empty() : next(visit),
        promises.of(visit).map(PromisedDay::day),
        visit.hold() == Hold.RETURNED ? examining.lastReturned(visit) : Optional.empty(),
        suspended(visit),
        prepaid(visit),
        moving.history(visit.office(), visit.id()).stream()
            .map(FollowingApplications::past)
            .toList());
  }

  private Optional<LocalDate> suspended(Visit visit) {
    var zone = offices.office(visit.office()).zone();
    return investigating
        .last(visit)
        .filter(one -> visit.end().isPresent())
        .flatMap(Examination::decided)
        .flatMap(one -> one.suspendedUntil(zone));
  }

  /** Where the fee is taken first, whoever arrives goes to finance before all else. */
  private static boolean prepaid(Visit visit) {
    return visit.step() == SopStep.S07_PAYMENT && visit.sop().first() == SopStep.S07_PAYMENT;
  }

  /** Where the table leads if nothing is amiss. */
  private static Optional<SopStep> next(Visit visit) {
    return visit.sop().from(visit.step(), visit.hold()).stream()
        .filter(move -> move.end().isEmpty() && move.nextHold() == Hold.NONE)
        .map(move -> move.next())
        .filter(step -> step != visit.step())
        .findFirst();
  }

  private static Progress.Past past(Happened one) {
    return new Progress.Past(one.step(), one.outcome(), one.at());
  }
}
