package id.lintas.visit.steps;

import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The end of the way: the file is in the archive. */
final class S15Archive implements Step {
  @Override
  public SopStep step() {
    return SopStep.S15_ARCHIVE;
  }

  @Override
  public List<Choice> choices() {
    return List.of();
  }
}
