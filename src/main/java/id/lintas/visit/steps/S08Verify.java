package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Data and biometrics were compared with what is stored and with the watch list. */
final class S08Verify implements Step {
  @Override
  public SopStep step() {
    return SopStep.S08_VERIFY;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.Compared(), Field.note()),
        Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
