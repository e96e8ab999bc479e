package id.lintas.visit;

import java.util.List;

/** What a name that was put right means for those who come after. */
public final class CorrectedNames {
  private static final String COMPARED = "DocumentsComplete";

  private CorrectedNames() {}

  /** Whether the documents were last compared with the name before it was corrected. */
  public static boolean uncompared(List<Happened> history) {
    return number(history, RenamingVisits.OUTCOME) > number(history, COMPARED)
        && number(history, COMPARED) > 0;
  }

  private static int number(List<Happened> history, String outcome) {
    return history.stream()
        .filter(one -> one.outcome().equals(outcome))
        .mapToInt(Happened::number)
        .max()
        .orElse(0);
  }
}
