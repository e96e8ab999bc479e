package id.lintas.booking.desk;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.CorrectionStore;
import id.lintas.booking.store.ExceptionStore;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two officers end the freeze that a missed visit brought, when there was a reason for missing it.
 * That the visit was missed stays on record.
 */
@Component
public class LiftingAFreeze implements ApprovalHandler {
  static final String KIND = "freeze-lift";
  private static final int REASON_MAX = 300;

  private final BookingStore bookings;
  private final CorrectionStore corrections;
  private final Approvals approvals;
  private final Audit audit;
  private final ExceptionStore exceptions;
  private final Clock clock;

  LiftingAFreeze(
      BookingStore bookings,
      CorrectionStore corrections,
      Approvals approvals,
      Audit audit,
      ExceptionStore exceptions,
      Clock clock) {
    this.bookings = bookings;
    this.corrections = corrections;
    this.approvals = approvals;
    this.audit = audit;
    this.exceptions = exceptions;
    this.clock = clock;
  }

  /** The last day of the freeze that this booking brought; empty when there is none. */
  public Optional<LocalDate> frozenUntil(Booking booking) {
    return booking.state() == BookingState.NO_SHOW
        ? corrections.frozenUntil(booking)
        : Optional.empty();
  }

  /** False when this booking of the officer's office froze nobody. */
  @Transactional
  public boolean ask(Officer officer, UUID id, String reason) {
    var booking = bookings.find(officer.office(), id).orElse(null);
    if (booking == null || frozenUntil(booking).isEmpty()) return false;
    var cut = reason.length() <= REASON_MAX ? reason : reason.substring(0, REASON_MAX);
    var details =
        Map.of(
            "booking", id.toString(),
            "code", booking.code().grouped(),
            "day", booking.slot().day().toString(),
            "reason", cut);
    approvals.ask(officer, KIND, "booking:" + id, details, clock.instant());
    return true;
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
    return List.of(
        approval.detail("code"),
        page.day(LocalDate.parse(approval.detail("day"))),
        approval.detail("reason"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    OfficeId office = approval.office();
    var booking =
        bookings
            .lock(office, UUID.fromString(approval.detail("booking")))
            .filter(one -> frozenUntil(one).isPresent())
            .orElseThrow(() -> new NoLongerPossible("desk.freeze.over"));
    bookings.unfreeze(booking);
    exceptions.add(
        approval.office(),
        new Exceptional(Kind.FREEZE, approval.maker(), approver.id(), clock.instant()));
    audit.record(
        new Entry(
            approver.actor(),
            office,
            "booking.freeze.lifted",
            "booking:" + booking.id(),
            Map.of("asked", "officer:" + approval.maker())));
  }
}
