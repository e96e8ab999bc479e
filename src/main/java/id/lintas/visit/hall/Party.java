package id.lintas.visit.hall;

import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.util.List;

/**
 * Who of a party gets the number now: all whose documents are complete, once nobody is on the way.
 */
public final class Party {
  private Party() {}

  /** Who was sent home for a paper, is examined, or has ended, holds nobody up. */
  public static List<Visit> ready(List<Visit> party) {
    return party.stream().anyMatch(Party::isAwaited) ? List.of() : complete(party);
  }

  /** Those who have everything and wait for the others. */
  public static List<Visit> complete(List<Visit> party) {
    return party.stream().filter(one -> one.step() == SopStep.S05_QUEUE_NUMBER).toList();
  }

  private static boolean isAwaited(Visit one) {
    return one.isBefore(SopStep.S05_QUEUE_NUMBER) && one.hold() == Hold.NONE;
  }
}
