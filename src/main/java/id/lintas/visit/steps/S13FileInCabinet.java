package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Passport and file lie in the cabinet, and the place is noted. */
final class S13FileInCabinet implements Step {
  @Override
  public SopStep step() {
    return SopStep.S13_FILE_IN_CABINET;
  }

  @Override
  public List<Choice> choices() {
    return List.of(Choice.of(new Outcome.FiledInCabinet(), new Field("tempat", Field.Kind.PLACE)));
  }
}
