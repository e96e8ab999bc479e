package id.lintas.booking.opening.web;

import id.lintas.booking.allocation.Pace.Minute;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Why people were refused, in the few groups that a reader can tell apart. */
final class Reasons {
  static final String OTHER = "other";

  /** With a sentence of their own. */
  static final Set<String> TOLD =
      Set.of(
          "full",
          "not-open",
          "waiting-room",
          "in-line",
          "entered-often",
          "room-over",
          "turn-over",
          "person-has-place",
          "frozen",
          "limit-reached",
          "many-in-line",
          "party-refused",
          "busy");

  private Reasons() {}

  /** The most frequent first. */
  static List<Map.Entry<String, Integer>> of(Collection<Minute> minutes) {
    var sums = new TreeMap<String, Integer>();
    for (var minute : minutes)
      minute
          .refused()
          .forEach(
              (reason, times) ->
                  sums.merge(TOLD.contains(reason) ? reason : OTHER, times, Integer::sum));
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .toList();
  }
}
