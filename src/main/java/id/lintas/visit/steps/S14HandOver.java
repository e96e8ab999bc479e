package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Handed over, with what the taker showed. */
final class S14HandOver implements Step {
  @Override
  public SopStep step() {
    return SopStep.S14_HAND_OVER;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.HandedOver(), Field.note()),
        Choice.of(new Outcome.NotCollected(), Field.note()));
  }
}
