package id.lintas.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of a node. A trial office may move it ahead or back; it keeps running from there. */
public final class MovableClock extends Clock {
  private final Clock machine;
  private volatile Duration offset = Duration.ZERO;

  public MovableClock(Clock machine) {
    this.machine = machine;
  }

  public void moveTo(Instant now) {
    offset = Duration.between(machine.instant(), now);
  }

  /** So far ahead of the machine's clock, or behind it. */
  public void shift(Duration ahead) {
    offset = ahead;
  }

  public void reset() {
    offset = Duration.ZERO;
  }

  public Duration offset() {
    return offset;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var whole = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return whole.withZone(other);
      }

      @Override
      public Instant instant() {
        return whole.instant();
      }
    };
  }
}
