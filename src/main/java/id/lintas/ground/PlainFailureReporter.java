package id.lintas.ground;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** What the operator has to do, without the frame of a log. */
final class PlainFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription());
    if (analysis.getAction() != null) System.err.println(analysis.getAction());
  }
}
