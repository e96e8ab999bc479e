package id.lintas.booking.upkeep;

import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.store.PlaceStore;
import id.lintas.booking.waitlist.DrawingForAPlace;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Places that were given back come back when their time has come: to the desk, to whom of the
 * waiting list the lot falls on, or to everybody. Each is a transaction of its own.
 */
@Component
public class ReturningPlaces {
  private static final int AT_ONCE = 200;
  private static final int DRAWS_MAX = 4;

  private final PlaceStore store;
  private final DrawingForAPlace drawing;
  private final TransactionOperations transaction;

  ReturningPlaces(PlaceStore store, DrawingForAPlace drawing, TransactionOperations transaction) {
    this.store = store;
    this.drawing = drawing;
    this.transaction = transaction;
  }

  /** How many came back. */
  public int some(Instant now) {
    var returned = 0;
    for (var office : store.officesWithDue(now, AT_ONCE)) {
      while (returned < AT_ONCE && one(office, now)) returned++;
      if (returned == AT_ONCE) break;
    }
    return returned;
  }

  private boolean one(OfficeId office, Instant now) {
    for (int draw = 0; draw < DRAWS_MAX; draw++) {
      try {
        return comeBack(office, now, true);
      } catch (Overtaken elsewhere) {
        // somebody of the list booked or left at this very moment: look again
      }
    }
    // without a lot rather than not at all
    return comeBack(office, now, false);
  }

  private boolean comeBack(OfficeId office, Instant now, boolean drawn) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              var due = store.due(office, now, 1);
              due.forEach(place -> comeBack(place, now, drawn));
              return !due.isEmpty();
            }));
  }

  private void comeBack(PlaceStore.Returning place, Instant now, boolean drawn) {
    store.returned(place);
    if (place.toDesk()) {
      store.giveToDesk(place.slot(), place.places());
      return;
    }
    store.giveBack(place.slot(), place.places());
    if (drawn) drawing.draw(place, now);
  }
}
