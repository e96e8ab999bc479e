package id.lintas.visit.hall;

import id.lintas.visit.Visit;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who of a party gets the number now: all whose documents are complete, once nobody is on the way.
 */
public final class Party {
  private static final Set<SopStep> ON_THE_WAY =
      EnumSet.of(SopStep.S02_FILL_FORM, SopStep.S03_HAND_IN, SopStep.S04_EXAMINE_DOCUMENTS);

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
    return ON_THE_WAY.contains(one.step()) && one.hold() == Hold.NONE;
  }
}
