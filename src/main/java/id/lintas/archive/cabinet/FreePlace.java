package id.lintas.archive.cabinet;

import id.lintas.shared.PersonName;
import java.util.Map;
import java.util.Optional;

/** Finds a place in a drawer so that its names keep their order, with room left between them. */
public final class FreePlace {
  private FreePlace() {}

  /**
   * The place midway between the names before and after; where there is none between them, the
   * nearest free one. Empty when the drawer is full.
   *
   * @param taken the names that lie in it, by position from 1
   */
  public static Optional<Integer> in(int places, Map<Integer, PersonName> taken, PersonName name) {
    var before = 0;
    var after = places + 1;
    for (var one : taken.entrySet()) {
      if (Alphabet.ORDER.compare(one.getValue(), name) <= 0)
        before = Math.max(before, one.getKey());
    }
    for (var one : taken.entrySet()) {
      if (one.getKey() > before && Alphabet.ORDER.compare(one.getValue(), name) > 0)
        after = Math.min(after, one.getKey());
    }
    return nearest(places, taken, (before + after) / 2);
  }

  private static Optional<Integer> nearest(int places, Map<Integer, PersonName> taken, int wanted) {
    for (int away = 0; away <= places; away++) {
      for (var position : new int[] {wanted + away, wanted - away})
        if (position >= 1 && position <= places && !taken.containsKey(position))
          return Optional.of(position);
    }
    return Optional.empty();
  }
}
