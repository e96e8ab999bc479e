package id.lintas.booking;

import id.lintas.booking.store.PlaceStore;
import id.lintas.office.Offices;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives places back, in the caller's transaction. */
@Component
public class GivingBack {
  private final PlaceStore places;
  private final Offices offices;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  GivingBack(PlaceStore places, Offices offices, Clock clock) {
    this.places = places;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * At a time nobody knows, or to the desk. The desk's own places and the numbers of a whole day
   * are given out by officers alone, to who stands before them: these are free again at once.
   */
  public void later(SlotKey slot, int people) {
    if (slot.pool().ofWholeDay() || slot.pool() == Pool.ASSISTED) {
      places.giveBack(slot, people);
      return;
    }
    var zone = offices.office(slot.office()).zone();
    var when = ReturnDelay.of(clock.instant(), slot.startsAt(zone), random);
    places.returnLater(UUID.randomUUID(), slot, people, when.at(), when.toDesk());
  }
}
