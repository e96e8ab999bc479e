package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Form and copies are handed in, the first time or again. */
final class S03HandIn implements Step {
  @Override
  public SopStep step() {
    return SopStep.S03_HAND_IN;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.HandedIn()), Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
