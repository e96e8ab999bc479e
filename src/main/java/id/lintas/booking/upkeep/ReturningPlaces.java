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
    var due = store.due(now, AT_ONCE);
    for (var place : due) {
      if (place.toDesk()) store.giveToDesk(place.slot(), place.places());
      else store.giveBack(place.slot(), place.places());
      store.returned(place);
    }
    return due.size();
  }
}
