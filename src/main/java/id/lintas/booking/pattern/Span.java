package id.lintas.booking.pattern;

import java.time.Duration;

/** Over how long something is counted. */
public enum Span {
  WEEK(7),
  MONTH(30);

  private final int days;

  Span(int days) {
    this.days = days;
  }

  Duration duration() {
    return Duration.ofDays(days);
  }

  /** A bound that holds for thirty days; a week may have two thirds of it, as demand is uneven. */
  int least(int ofMonth) {
    return this == MONTH ? ofMonth : Math.ceilDiv(2 * ofMonth, 3);
  }
}
