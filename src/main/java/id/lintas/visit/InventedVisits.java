package id.lintas.visit;

import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.visit.store.TrainingStore;
import org.springframework.stereotype.Component;

/** Visits of invented people, where officers practise: they are removed again, as no other is. */
@Component
public class InventedVisits {
  private final Offices offices;
  private final TrainingStore store;

  InventedVisits(Offices offices, TrainingStore store) {
    this.offices = offices;
    this.store = store;
  }

  /** Everything of a training office: visits, their history, and the hall's numbers. */
  public void forget(OfficeId id) {
    if (!offices.office(id).training())
      throw new IllegalArgumentException("visits of " + id + " are real");
    store.forget(id);
  }
}
