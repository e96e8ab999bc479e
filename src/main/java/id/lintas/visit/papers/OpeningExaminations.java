package id.lintas.visit.papers;

import id.lintas.visit.VisitMoved;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.store.ExaminationStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever doubts, at whatever step: an examination begins with the same move. */
@Component
class OpeningExaminations {
  private final ExaminationStore examinations;

  OpeningExaminations(ExaminationStore examinations) {
    this.examinations = examinations;
  }

  @EventListener
  void moved(VisitMoved moved) {
    if (moved.now().hold() != Hold.EXAMINATION || moved.before().hold() == Hold.EXAMINATION) return;
    var officer = moved.officer().orElseThrow();
    examinations.open(moved.now(), officer.id(), moved.at());
  }
}
