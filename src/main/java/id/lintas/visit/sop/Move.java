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

  /** Whose hands these are where one officer must not do both of two things. */
  public enum Hand {
    ANY,
    CAPTURED,
    ADJUDICATED,
    SIGNED
  }

  public Hand hand() {
    if (outcome == Outcome.Captured.class) return Hand.CAPTURED;
    if (outcome == Outcome.Signed.class) return Hand.SIGNED;
    // what the head decides after an examination is no adjudication
    var decided = at == SopStep.S09_ADJUDICATE && hold == Hold.NONE;
    return decided && next != at ? Hand.ADJUDICATED : Hand.ANY;
  }

  Move from(Hold other) {
    return new Move(at, other, outcome, who, next, nextHold, end);
  }

  Move resting(Hold other) {
    return new Move(at, hold, outcome, who, next, other, end);
  }
}
