package id.lintas.visit.sop;

import java.util.ArrayList;
import java.util.List;

/**
 * The procedure as a drawing, one unit to a step: the steps from top to bottom in the order in
 * which they are gone through when nothing is amiss, and beside them the ways back.
 */
public record SopDiagram(List<SopStep> order, List<Back> back) {

  /**
   * A way to an earlier step, or to the same again.
   *
   * @param from row of the step it leaves, from 0
   * @param lane how far to the side it is drawn, from 1, so that no two lie on each other
   */
  public record Back(int from, int to, int lane) {}

  public SopDiagram {
    order = List.copyOf(order);
    back = List.copyOf(back);
  }

  public static SopDiagram of(Sop sop) {
    var order = sop.order();
    var back = new ArrayList<Back>();
    for (var move : sop.moves()) {
      var from = order.indexOf(move.at());
      var to = order.indexOf(move.next());
      if (move.end().isPresent() || to >= from || drawn(back, from, to)) continue;
      back.add(new Back(from, to, lane(back, to, from)));
    }
    return new SopDiagram(order, back);
  }

  private static boolean drawn(List<Back> back, int from, int to) {
    return back.stream().anyMatch(one -> one.from() == from && one.to() == to);
  }

  private static int lane(List<Back> back, int top, int bottom) {
    var lane = 1;
    for (var one : back)
      if (one.to() <= bottom && one.from() >= top) lane = Math.max(lane, one.lane() + 1);
    return lane;
  }
}
