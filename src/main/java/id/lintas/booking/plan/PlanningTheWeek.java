package id.lintas.booking.plan;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.shared.OfficeId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The usual week of an office: how many places at which hour of which weekday, for whom. */
@Component
public class PlanningTheWeek {
  public static final int CAPACITY_MAX = 1_000;
  private static final int ROWS_MAX = 400;

  private final ReleaseStore store;
  private final Audit audit;

  PlanningTheWeek(ReleaseStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  public List<PlanHour> plan(OfficeId office) {
    return store.plan(office);
  }

  /** Whether each week is published by itself two days before it opens. */
  public boolean standing(OfficeId office) {
    return store.standing(office);
  }

  /** Holds for weeks published from now on; what is published stays as it is. */
  @Transactional
  public void replace(OfficeId office, List<PlanHour> hours, boolean standing, String actor) {
    if (hours.size() > ROWS_MAX) throw new IllegalArgumentException("at most 400 rows");
    store.replacePlan(office, hours, standing);
    var places = hours.stream().mapToInt(PlanHour::capacity).sum();
    var detail = Map.of("places", String.valueOf(places), "standing", String.valueOf(standing));
    audit.record(new Entry(actor, office, "booking.plan.changed", "plan:" + office, detail));
  }
}
