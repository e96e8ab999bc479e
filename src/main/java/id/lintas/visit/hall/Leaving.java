package id.lintas.visit.hall;

import id.lintas.visit.VisitMoved;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.InLineStore;
import id.lintas.visit.store.QueueStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A number is done when all whose it is have left photo and interview, whoever moved them. */
@Component
class Leaving {
  private final Hall hall;
  private final QueueStore queue;
  private final InLineStore line;
  private final CallStore calls;
  private final AtCapture capture;

  Leaving(Hall hall, QueueStore queue, InLineStore line, CallStore calls, AtCapture capture) {
    this.hall = hall;
    this.queue = queue;
    this.line = line;
    this.calls = calls;
    this.capture = capture;
  }

  @EventListener
  void moved(VisitMoved event) {
    if (!AtCapture.is(event.before()) || AtCapture.is(event.now())) return;
    var office = event.now().office();
    var number =
        queue
            .ofVisit(office, event.now().id())
            .flatMap(one -> queue.lock(office, one.id()))
            .filter(one -> one.state() != QueueState.DONE);
    if (number.isEmpty() || capture.anybody(office, number.get().id())) return;
    var today = hall.today(office);
    line.done(office, number.get().id());
    calls
        .of(office, number.get().day(), number.get().id())
        .ifPresent(
            call ->
                calls.end(
                    office, number.get().day(), call.order(), CallStore.End.DONE, today.now()));
  }
}
