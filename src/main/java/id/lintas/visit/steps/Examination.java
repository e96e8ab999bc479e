package id.lintas.visit.steps;

import id.lintas.visit.sop.Outcome;
import java.util.List;

/** What the head of the office decides after an examination (BAP), at whatever step it rests. */
final class Examination {
  private Examination() {}

  static List<Choice> choices() {
    return List.of(
        Choice.of(new Outcome.Cleared(), Field.note()),
        Choice.of(new Outcome.ClearedByForceMajeure(), Field.note()),
        Choice.of(new Outcome.Suspended(), new Field("bulan", Field.Kind.MONTHS), Field.note()),
        Choice.of(new Outcome.Refused(), Field.note()));
  }
}
