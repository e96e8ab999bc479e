package id.lintas.booking.desk;

import id.lintas.account.Accounts;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.Notices;
import id.lintas.booking.Outcome;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.ClaimStore;
import id.lintas.notify.Outbox;
import id.lintas.shared.Nik;
import id.lintas.site.Page;
import id.lintas.staff.Approval;
import id.lintas.staff.ApprovalHandler;
import id.lintas.staff.Approvals;
import id.lintas.staff.NoLongerPossible;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody shows their identity card, and a stranger has booked with their NIK: two officers free
 * the number. The others of that booking keep their places; a booking that holds nobody any more is
 * cancelled, and its account is told.
 */
@Component
public class FreeingANumber implements ApprovalHandler {
  static final String KIND = "number-freed";

  private final BookingStore bookings;
  private final ClaimStore claims;
  private final ChangingABooking changing;
  private final Approvals approvals;
  private final Accounts accounts;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  FreeingANumber(
      BookingStore bookings,
      ClaimStore claims,
      ChangingABooking changing,
      Approvals approvals,
      Accounts accounts,
      Notices notices,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.bookings = bookings;
    this.claims = claims;
    this.changing = changing;
    this.approvals = approvals;
    this.accounts = accounts;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    ASKED,
    /** Nobody of this booking has that NIK. */
    OTHER_PERSON,
    /** The booking is over, or not of this office. */
    NO_SUCH_BOOKING
  }

  @Transactional
  public Result ask(Officer officer, UUID id, Nik nik) {
    var booking =
        bookings.find(officer.office(), id).filter(one -> one.state().live()).orElse(null);
    if (booking == null) return Result.NO_SUCH_BOOKING;
    var position =
        IntStream.rangeClosed(1, booking.party())
            .filter(one -> booking.applicants().get(one - 1).nik().equals(nik))
            .findFirst();
    if (position.isEmpty()) return Result.OTHER_PERSON;
    var details =
        Map.of(
            "booking", id.toString(),
            "code", booking.code().grouped(),
            "position", String.valueOf(position.getAsInt()));
    approvals.ask(officer, KIND, "booking:" + id, details, clock.instant());
    return Result.ASKED;
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
    return List.of(approval.detail("code"), approval.detail("position"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var booking =
        bookings
            .lock(approval.office(), UUID.fromString(approval.detail("booking")))
            .filter(one -> one.state().live())
            .orElseThrow(() -> new NoLongerPossible("desk.free.over"));
    var position = Integer.parseInt(approval.detail("position"));
    if (!claims.free(booking, position)) throw new NoLongerPossible("desk.free.over");
    audit.record(
        new Entry(
            approver.actor(),
            booking.office(),
            "booking.number.freed",
            "booking:" + booking.id(),
            Map.of("position", String.valueOf(position), "asked", "officer:" + approval.maker())));
    if (claims.held(booking) > 0) tell(booking);
    else cancel(booking, approver);
  }

  private void cancel(Booking booking, Officer approver) {
    if (changing.cancel(new Asked(booking, approver.actor())) instanceof Outcome.Refused)
      throw new NoLongerPossible("desk.free.over");
  }

  private void tell(Booking booking) {
    booking
        .account()
        .flatMap(accounts::contact)
        .ifPresent(to -> outbox.put(notices.freed(booking, to)));
  }
}
