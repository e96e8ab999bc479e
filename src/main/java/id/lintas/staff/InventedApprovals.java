package id.lintas.staff;

import id.lintas.shared.OfficeId;
import id.lintas.staff.store.ApprovalStore;
import org.springframework.stereotype.Component;

/** What was asked for where officers practise, and nobody is there to decide: removed again. */
@Component
public class InventedApprovals {
  private final ApprovalStore store;
  private final Places places;

  InventedApprovals(ApprovalStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  /** Everything asked for at a training office. */
  public void forget(OfficeId office) {
    if (places.of(office).trains().isEmpty())
      throw new IllegalArgumentException("what is asked for at " + office + " is real");
    store.forget(office);
  }
}
