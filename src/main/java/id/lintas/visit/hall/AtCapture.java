package id.lintas.visit.hall;

import id.lintas.shared.OfficeId;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who still is at photo and interview; as long as somebody of a number is, the number lives. */
@Component
class AtCapture {
  private final QueueStore queue;
  private final VisitStore visits;

  AtCapture(QueueStore queue, VisitStore visits) {
    this.queue = queue;
    this.visits = visits;
  }

  boolean anybody(OfficeId office, UUID number) {
    return queue.members(office, number).stream()
        .map(id -> visits.find(office, id))
        .flatMap(Optional::stream)
        .anyMatch(AtCapture::is);
  }

  static boolean is(Visit visit) {
    return visit.step() == SopStep.S06_CAPTURE_AND_INTERVIEW && visit.hold() == Hold.NONE;
  }
}
