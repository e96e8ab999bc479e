package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Decided by people, with a reason. */
final class S09Adjudicate implements Step {
  @Override
  public SopStep step() {
    return SopStep.S09_ADJUDICATE;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.Approved(), Field.note()),
        Choice.of(new Outcome.Doubted(), Field.note()),
        Choice.of(new Outcome.Refused(), Field.note()),
        Choice.of(new Outcome.Voided(), Field.note()),
        Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
