package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/** Scanned as ready for handover. */
final class S12ScanReady implements Step {
  @Override
  public SopStep step() {
    return SopStep.S12_SCAN_READY;
  }

  @Override
  public List<Choice> choices() {
    return List.of(Choice.of(new Outcome.ScannedReady()));
  }
}
