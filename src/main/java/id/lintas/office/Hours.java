package id.lintas.office;

import java.time.LocalTime;
import java.util.Optional;

/** When the counters are open on a day, in the office's own time. */
public record Hours(LocalTime opens, LocalTime closes, Optional<Break> pause) {
  public record Break(LocalTime from, LocalTime to) {}

  /** Whether somebody asked to come at this time finds the counters open. */
  public boolean open(LocalTime at) {
    return !at.isBefore(opens)
        && at.isBefore(closes)
        && pause.filter(one -> !at.isBefore(one.from()) && at.isBefore(one.to())).isEmpty();
  }
}
