package id.lintas.visit.steps;

import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Somebody arrives: said at the front desk, where the ticket is scanned. */
final class S01CheckIn implements Step {
  @Override
  public SopStep step() {
    return SopStep.S01_CHECK_IN;
  }

  @Override
  public List<Choice> choices() {
    return List.of();
  }
}
