package id.lintas.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When the places of a release may be booked by citizens. */
public record SaleWindow(Instant opensAt, Optional<DayOfWeek> onlyOn, ZoneId zone) {

  public boolean open(Instant now) {
    if (now.isBefore(opensAt)) return false;
    return onlyOn.filter(day -> day != now.atZone(zone).getDayOfWeek()).isEmpty();
  }
}
