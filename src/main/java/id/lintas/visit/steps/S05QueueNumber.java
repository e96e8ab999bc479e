package id.lintas.visit.steps;

import id.lintas.visit.sop.SopStep;
import java.util.List;

/** The number is given by the system as soon as the documents are complete. */
final class S05QueueNumber implements Step {
  @Override
  public SopStep step() {
    return SopStep.S05_QUEUE_NUMBER;
  }

  @Override
  public List<Choice> choices() {
    return List.of();
  }
}
