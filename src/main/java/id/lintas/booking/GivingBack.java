package id.lintas.booking;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.waitlist.ReturnSecrets;
import id.lintas.office.Offices;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives places back, in the caller's transaction. */
@Component
public class GivingBack {
  private final PlaceStore places;
  private final Offices offices;
  private final ReturnSecrets secrets;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  GivingBack(PlaceStore places, Offices offices, ReturnSecrets secrets, Audit audit, Clock clock) {
    this.places = places;
    this.offices = offices;
    this.secrets = secrets;
    this.audit = audit;
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
    var id = UUID.randomUUID();
    var secret = secrets.stored();
    places.returnLater(id, slot, people, when.at(), when.toDesk(), secret);
    if (!when.toDesk()) promise(id, slot, people, secret);
  }

  /** Of the lot that decides about it if somebody is listed then; not when it comes back. */
  private void promise(UUID id, SlotKey slot, int people, byte[] secret) {
    var promised = secrets.commitments(id, slot, secret);
    audit.record(
        new Entry(
            "system",
            slot.office(),
            "booking.place-freed",
            "return:" + id,
            Map.of(
                "day", slot.day().toString(),
                "hour", slot.hour().toString(),
                "people", String.valueOf(people),
                "stored", promised.stored(),
                "derived", promised.derived())));
  }
}
