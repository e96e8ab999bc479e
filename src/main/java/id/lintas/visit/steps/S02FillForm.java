package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The form is filled in, and the free yellow folder handed out. */
final class S02FillForm implements Step {
  @Override
  public SopStep step() {
    return SopStep.S02_FILL_FORM;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.FormFilled()), Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
