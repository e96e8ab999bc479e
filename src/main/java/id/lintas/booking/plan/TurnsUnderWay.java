package id.lintas.booking.plan;

import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.store.OpeningStore;
import id.lintas.shared.OfficeId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * While turns are given out their places are promised: what an officer takes away of that week
 * waits until the last turn is over.
 */
public final class TurnsUnderWay extends RuntimeException {
  TurnsUnderWay() {
    super("turns of that week are under way");
  }

  /** Locks the week's opening, as everything does that changes what it gives out. */
  static boolean on(OpeningStore openings, OfficeId office, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return openings
        .lock(new OpeningKey(office, monday))
        .filter(one -> one.state() == Opening.State.LIVE)
        .isPresent();
  }
}
