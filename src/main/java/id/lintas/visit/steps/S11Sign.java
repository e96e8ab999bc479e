package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Signed by the authorised official, or sent back. */
final class S11Sign implements Step {
  @Override
  public SopStep step() {
    return SopStep.S11_SIGN;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.Signed()), Choice.of(new Outcome.NotSigned(), Field.note()));
  }
}
