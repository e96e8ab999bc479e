package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The documents are complete, or something is missing or does not fit. */
final class S04ExamineDocuments implements Step {
  @Override
  public SopStep step() {
    return SopStep.S04_EXAMINE_DOCUMENTS;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.DocumentsComplete()),
        Choice.of(new Outcome.DocumentsMissing(), Field.note()),
        Choice.of(new Outcome.Doubted(), Field.note()),
        Choice.of(new Outcome.Withdrawn(), Field.note()));
  }
}
