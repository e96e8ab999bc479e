package id.lintas.visit.hall;

import id.lintas.visit.Visit;
import id.lintas.visit.VisitMoved;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.InLineStore;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A number is done when all whose it is have left photo and interview, whoever moved them. */
@Component
class Leaving {
  private final Hall hall;
  private final QueueStore queue;
  private final InLineStore line;
  private final CallStore calls;
  private final VisitStore visits;

  Leaving(Hall hall, QueueStore queue, InLineStore line, CallStore calls, VisitStore visits) {
    this.hall = hall;
    this.queue = queue;
    this.line = line;
    this.calls = calls;
    this.visits = visits;
  }

  @EventListener
  void moved(VisitMoved event) {
    if (!isThere(event.before()) || isThere(event.now())) return;
    var office = event.now().office();
    var number =
        queue
            .ofVisit(office, event.now().id())
            .flatMap(one -> queue.lock(office, one.id()))
            .filter(one -> one.state() != QueueState.DONE);
    if (number.isEmpty() || anybodyLeft(event.now(), number.get().id())) return;
    var today = hall.today(office);
    line.done(office, number.get().id());
    calls
        .of(office, number.get().day(), number.get().id())
        .ifPresent(
            call ->
                calls.end(
                    office, number.get().day(), call.order(), CallStore.End.DONE, today.now()));
  }

  private boolean anybodyLeft(Visit gone, UUID number) {
    return queue.members(gone.office(), number).stream()
        .map(id -> visits.find(gone.office(), id))
        .flatMap(Optional::stream)
        .anyMatch(Leaving::isThere);
  }

  static boolean isThere(Visit visit) {
    return visit.step() == SopStep.S06_CAPTURE_AND_INTERVIEW && visit.hold() == Hold.NONE;
  }
}
