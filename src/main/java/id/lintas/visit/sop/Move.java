package id.lintas.visit.sop;

import java.util.Optional;

/**
 * One permitted move: a row of the table.
 *
 * @param hold under which the visit rests there
 * @param next the step after it, where it may rest again
 * @param end where the visit ends with it; then the next step is the archive
 */
public record Move(
    SopStep at,
    Hold hold,
    Class<? extends Outcome> outcome,
    Actor who,
    SopStep next,
    Hold nextHold,
    Optional<EndOutcome> end) {

  Move from(Hold other) {
    return new Move(at, other, outcome, who, next, nextHold, end);
  }

  Move resting(Hold other) {
    return new Move(at, hold, outcome, who, next, other, end);
  }
}
