package id.lintas.booking.plan;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.store.OpeningStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.shared.OfficeId;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the places of a published hour. Fewer, down to those taken, by one officer; more only
 * when a second one agrees: an hour that grows after the opening is a way to hand out places.
 */
@Component
public class ChangingAQuota implements ApprovalHandler {
  static final String KIND = "quota-raise";

  private final OpeningStore openings;
  private final ReleaseStore store;
  private final Approvals approvals;
  private final Audit audit;
  private final Clock clock;

  ChangingAQuota(
      OpeningStore openings, ReleaseStore store, Approvals approvals, Audit audit, Clock clock) {
    this.openings = openings;
    this.store = store;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    DONE,
    ASKED,
    /** Turns of that week are under way: what they hold is not taken away. */
    TURNS,
    /** More are taken already. */
    TOO_FEW,
    NO_SUCH_HOUR
  }

  @Transactional
  public Result change(Officer officer, SlotKey slot, int capacity, java.time.ZoneId zone) {
    if (capacity < 0 || capacity > PlanningTheWeek.CAPACITY_MAX) return Result.NO_SUCH_HOUR;
    var now =
        store.slots(slot.office(), slot.day(), slot.day(), zone).stream()
            .filter(one -> one.key().equals(slot))
            .findFirst();
    if (closed(slot)) return Result.NO_SUCH_HOUR;
    if (now.isEmpty() || !slot.office().equals(officer.office())) return Result.NO_SUCH_HOUR;
    if (capacity > now.get().capacity()) {
      approvals.ask(officer, KIND, subject(slot), details(slot, capacity), clock.instant());
      return Result.ASKED;
    }
    if (TurnsUnderWay.on(openings, slot.office(), slot.day())) return Result.TURNS;
    if (!store.setCapacity(slot, capacity)) return Result.TOO_FEW;
    record(officer, slot, capacity);
    return Result.DONE;
  }

  /** A closed day or hour gets no places back. */
  private boolean closed(SlotKey slot) {
    return !store.daysOff(slot.office(), slot.day(), slot.day()).isEmpty()
        || store.closedHours(slot.office(), slot.day(), slot.day()).contains(slot);
  }

  private static String subject(SlotKey slot) {
    return "slot:" + slot.day() + "T" + slot.hour() + ":" + slot.pool();
  }

  private static Map<String, String> details(SlotKey slot, int capacity) {
    return Map.of(
        "day", slot.day().toString(),
        "hour", slot.hour().toString(),
        "pool", slot.pool().name(),
        "capacity", String.valueOf(capacity));
  }

  private static SlotKey slot(Approval approval) {
    return new SlotKey(
        approval.office(),
        LocalDate.parse(approval.detail("day")),
        LocalTime.parse(approval.detail("hour")),
        Pool.valueOf(approval.detail("pool")));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.QUOTA_OFFICER, Role.HEAD_OF_OFFICE);
  }

  @Override
  public List<Object> arguments(Approval approval, Page page) {
    var slot = slot(approval);
    return List.of(
        page.day(slot.day()),
        page.time(slot.hour()),
        page.t("booking.pool." + slot.pool()),
        approval.detail("capacity"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var slot = slot(approval);
    var capacity = Integer.parseInt(approval.detail("capacity"));
    if (closed(slot) || !store.setCapacity(slot, capacity))
      throw new NoLongerPossible("booking.quota.tooFew");
    record(approver, slot, capacity);
  }

  private void record(Officer officer, SlotKey slot, int capacity) {
    audit.record(
        new Entry(
            officer.actor(),
            slot.office(),
            "booking.quota.changed",
            subject(slot),
            Map.of("capacity", String.valueOf(capacity))));
  }

  /** The hours of an office's days, for the page that shows what is taken. */
  public List<ReleaseStore.Slot> hours(
      OfficeId office, LocalDate first, LocalDate last, java.time.ZoneId zone) {
    return store.slots(office, first, last, zone);
  }
}
