package id.lintas.visit.hall;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A number by an officer's hand, where the one that comes by itself is not enough. */
@Component
public class GivingANumber {
  private final Hall hall;
  private final Numbering numbering;
  private final MovingOn moving;
  private final VisitStore visits;
  private final QueueStore queue;
  private final Audit audit;

  GivingANumber(
      Hall hall,
      Numbering numbering,
      MovingOn moving,
      VisitStore visits,
      QueueStore queue,
      Audit audit) {
    this.hall = hall;
    this.numbering = numbering;
    this.moving = moving;
    this.visits = visits;
    this.queue = queue;
    this.audit = audit;
  }

  /**
   * To whoever of a party is complete, without waiting for the others; or to a file whose number
   * was of another day or is done. Asked twice it gives one. Empty where the file needs none.
   */
  @Transactional
  public Optional<Queued> give(Officer officer, UUID id) {
    var visit = visits.lock(officer.office(), id);
    if (visit.isEmpty()) return Optional.empty();
    if (visit.get().step() == SopStep.S05_QUEUE_NUMBER) apart(visit.get());
    else if (AtCapture.is(visit.get()) && live(visit.get()).isEmpty()) numbering.give(visit.get());
    var given = live(visit.get());
    given.ifPresent(one -> record(officer, one));
    return given;
  }

  private void apart(Visit visit) {
    for (var one : Party.complete(visits.ofBooking(visit.office(), visit.booking())))
      moving.move(
          visit.office(), one.id(), one.version(), new Outcome.Numbered(), new Actor.Lintas());
  }

  private Optional<Queued> live(Visit visit) {
    return queue
        .ofVisit(visit.office(), visit.id())
        .filter(one -> one.state() != QueueState.DONE)
        .filter(one -> one.day().equals(hall.today(visit.office()).day()));
  }

  /** For somebody with a question or something to be done again, who has no file on its way. */
  @Transactional
  public Queued forAService(Officer officer) {
    var given = numbering.ofAQuestion(officer.office());
    record(officer, given);
    return given;
  }

  private void record(Officer officer, Queued given) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "visit.number-given",
            "number:" + given.id(),
            Map.of("number", given.number().toString())));
  }
}
