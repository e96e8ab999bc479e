package id.lintas.booking.upkeep;

import id.lintas.booking.store.PlaceStore;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places that were given back come back when their time has come. */
@Component
public class ReturningPlaces {
  private static final int AT_ONCE = 200;

  private final PlaceStore store;

  ReturningPlaces(PlaceStore store) {
    this.store = store;
  }

  /** How many came back. */
  @Transactional
  public int some(Instant now) {
    var returned = 0;
    for (var office : store.officesWithDue(now, AT_ONCE)) {
      var due = store.due(office, now, AT_ONCE);
      due.forEach(this::comeBack);
      returned += due.size();
      if (returned >= AT_ONCE) break;
    }
    return returned;
  }

  private void comeBack(PlaceStore.Returning place) {
    if (place.toDesk()) store.giveToDesk(place.slot(), place.places());
    else store.giveBack(place.slot(), place.places());
    store.returned(place);
  }
}
