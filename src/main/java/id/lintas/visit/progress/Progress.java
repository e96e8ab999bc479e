package id.lintas.visit.progress;

import id.lintas.shared.PersonName;
import id.lintas.visit.FolderNumber;
import id.lintas.visit.papers.Returned;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far one person's application has come, as they may see it: nothing of what officers wrote.
 *
 * @param folder on their yellow folder
 * @param doer whose turn it is; empty when nothing is left to be done
 * @param next the step after this one, if all is well
 * @param promised for when the passport is promised; empty until it is paid and captured
 * @param returned what they have to bring, and until when; empty unless it is their turn to
 * @param suspended the first day on which they may apply again; empty unless that was decided
 * @param prepaid whether they are here and their payment is to be noted first
 * @param past the latest last
 */
public record Progress(
    PersonName name,
    FolderNumber folder,
    SopStep step,
    Hold hold,
    Optional<EndOutcome> end,
    Optional<Doer> doer,
    Optional<SopStep> next,
    Optional<LocalDate> promised,
    Optional<Returned> returned,
    Optional<LocalDate> suspended,
    boolean prepaid,
    List<Past> past) {

  /**
   * @param outcome what came of a step, by the name of its kind
   */
  public record Past(SopStep step, String outcome, Instant at) {}

  /** Handed over, or ended otherwise: only the archive keeps it. */
  public boolean over() {
    return step == SopStep.S15_ARCHIVE;
  }

  @Override
  public String toString() {
    return "Progress[" + step + ", " + hold + "]";
  }
}
