package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import java.util.List;

/** One thing that may have come of a step, with what is written with it. */
public record Choice(Outcome outcome, List<Field> fields) {
  static Choice of(Outcome outcome, Field... fields) {
    return new Choice(outcome, List.of(fields));
  }

  /** In addresses and messages. */
  public String name() {
    return outcome.getClass().getSimpleName();
  }
}
