package id.lintas.visit.steps;

import id.lintas.visit.Happened;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The booklet is made and tested. */
final class S10QualityTest implements Step {
  @Override
  public SopStep step() {
    return SopStep.S10_QUALITY_TEST;
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.QualityPassed(), new Field(Happened.BOOKLET, Field.Kind.BOOKLET)),
        Choice.of(
            new Outcome.QualityFailed(),
            new Field(Happened.BOOKLET, Field.Kind.BOOKLET),
            Field.note()));
  }
}
