package id.lintas.booking.opening;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.allocation.Promises;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides who of a line is next, in its order. Whoever left word which places they take gets the
 * first of these that is free; all others, and who finds none of theirs, get a turn, as long as it
 * can be kept. A party that nothing is left for just now stays where it is, and a smaller one
 * behind it may go first. A pure function.
 */
public final class Admission {
  private Admission() {}

  /**
   * A party in line.
   *
   * @param acceptable places it takes without being asked, the best first; none when it wants to
   *     choose by itself
   */
  public record Hopeful(UUID entry, Pool pool, int party, List<SlotKey> acceptable) {}

  public sealed interface Step {
    UUID entry();

    record Place(UUID entry, SlotKey slot) implements Step {}

    /**
     * @param held what is kept for it
     */
    record Turn(UUID entry, Promises.Change held) implements Step {}
  }

  /** What is promised changes along; places are only looked at here and taken by the allocation. */
  public static List<Step> next(List<Hopeful> line, Map<Pool, Promises> promises) {
    var steps = new ArrayList<Step>();
    for (var hopeful : line) {
      var left = promises.get(hopeful.pool());
      if (left == null) continue;
      place(hopeful, left, steps);
    }
    return steps;
  }

  private static void place(Hopeful hopeful, Promises left, List<Step> steps) {
    for (var slot : hopeful.acceptable()) {
      // without moving others: this happens in a crowd, and any hour will do
      if (left.takeFree(slot, hopeful.party())) {
        steps.add(new Step.Place(hopeful.entry(), slot));
        return;
      }
    }
    left.promise(hopeful.party())
        .ifPresent(held -> steps.add(new Step.Turn(hopeful.entry(), held)));
  }
}
