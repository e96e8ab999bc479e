package id.lintas.booking.desk;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.HoldsNames;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.CorrectionStore;
import id.lintas.booking.store.ExceptionStore;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.booking.store.ExceptionStore.Kind;
import id.lintas.shared.Nik;
import id.lintas.shared.PersonName;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A misspelt name is put right by two officers while the booking is live, and after the arrival
 * until a passport is printed with it. The person stays the same: who asks types the NIK from the
 * identity card, and it must be the one that was booked.
 */
@Component
public class CorrectingAName implements ApprovalHandler {
  static final String KIND = "name-correction";

  private final BookingStore bookings;
  private final CorrectionStore corrections;
  private final Approvals approvals;
  private final Audit audit;
  private final ExceptionStore exceptions;
  private final ObjectProvider<HoldsNames> holders;
  private final Clock clock;

  CorrectingAName(
      BookingStore bookings,
      CorrectionStore corrections,
      Approvals approvals,
      Audit audit,
      ExceptionStore exceptions,
      ObjectProvider<HoldsNames> holders,
      Clock clock) {
    this.bookings = bookings;
    this.corrections = corrections;
    this.approvals = approvals;
    this.audit = audit;
    this.exceptions = exceptions;
    this.holders = holders;
    this.clock = clock;
  }

  /** What came of it. */
  public enum Result {
    ASKED,
    /** Nobody of this booking has that NIK: another person is no misspelling. */
    OTHER_PERSON,
    /** It is written like that already. */
    SAME_NAME,
    /** The booking is over, or not of this office. */
    NO_SUCH_BOOKING,
    /** A passport was printed with it, or the visit is over. */
    TOO_LATE
  }

  @Transactional
  public Result ask(Officer officer, UUID id, Nik nik, PersonName name) {
    var booking =
        bookings.find(officer.office(), id).filter(CorrectingAName::correctable).orElse(null);
    if (booking == null) return Result.NO_SUCH_BOOKING;
    var position = position(booking, nik);
    if (position == 0) return Result.OTHER_PERSON;
    if (booking.applicants().get(position - 1).name().equals(name)) return Result.SAME_NAME;
    if (!holders.stream().allMatch(holder -> holder.open(booking, position)))
      return Result.TOO_LATE;
    var details =
        Map.of(
            "booking", id.toString(),
            "code", booking.code().grouped(),
            "position", String.valueOf(position),
            "before", booking.applicants().get(position - 1).name().value(),
            "name", name.value());
    approvals.ask(officer, KIND, "booking:" + id, details, clock.instant());
    return Result.ASKED;
  }

  /** While the booking is live, or its people are there. */
  public static boolean correctable(Booking booking) {
    return booking.state().live() || booking.state() == BookingState.ARRIVED;
  }

  /** Counted from 1; 0 for nobody. */
  private static int position(Booking booking, Nik nik) {
    return IntStream.rangeClosed(1, booking.party())
        .filter(position -> booking.applicants().get(position - 1).nik().equals(nik))
        .findFirst()
        .orElse(0);
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
    return List.of(approval.detail("code"), approval.detail("before"), approval.detail("name"));
  }

  @Override
  public void approved(Approval approval, Officer approver) {
    var booking =
        bookings
            .lock(approval.office(), UUID.fromString(approval.detail("booking")))
            .filter(CorrectingAName::correctable)
            .orElseThrow(() -> new NoLongerPossible("desk.correction.over"));
    var position = Integer.parseInt(approval.detail("position"));
    var before = booking.applicants().get(position - 1);
    var corrected = before.named(PersonName.of(approval.detail("name")));
    if (!corrections.replace(booking, position, corrected))
      throw new NoLongerPossible("desk.correction.over");
    var told =
        new HoldsNames.Corrected(
            booking, position, before.name(), corrected.name(), approval.maker(), approver);
    if (!holders.stream().allMatch(holder -> holder.correct(told)))
      throw new NoLongerPossible("desk.correction.printed");
    exceptions.add(
        approval.office(),
        new Exceptional(Kind.NAME, approval.maker(), approver.id(), clock.instant()));
    audit.record(
        new Entry(
            approver.actor(),
            booking.office(),
            "booking.name.corrected",
            "booking:" + booking.id(),
            Map.of("position", String.valueOf(position), "asked", "officer:" + approval.maker())));
  }
}
