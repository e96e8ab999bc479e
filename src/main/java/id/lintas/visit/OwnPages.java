package id.lintas.visit;

import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.Set;

/**
 * A step with pages of its own, where more has to be checked or written down than a sentence. The
 * common page of a visit leads there, and says none of these outcomes itself.
 */
public interface OwnPages {
  SopStep step();

  default Hold hold() {
    return Hold.NONE;
  }

  /** What only these pages say came of the step. */
  Set<Class<? extends Outcome>> outcomes();

  /** Where an officer does it. */
  String path(Visit visit);

  /** Whether a scan leads straight there, past the common page of the visit. */
  default boolean atOnce() {
    return false;
  }

  default boolean says(Visit visit, Outcome outcome) {
    return visit.step() == step()
        && visit.hold() == hold()
        && outcomes().contains(outcome.getClass());
  }
}
