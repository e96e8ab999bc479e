package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Portrait, fingerprints and interview. */
final class S06CaptureAndInterview implements Step {
  @Override
  public SopStep step() {
    return SopStep.S06_CAPTURE_AND_INTERVIEW;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.Captured(), Field.note()),
        Choice.of(new Outcome.Doubted(), Field.note()),
        Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
