package id.lintas.booking;

import id.lintas.booking.allocation.AllocationDesk;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Offices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a wish decided, in one line for citizens and desk, and says what came of it. */
@Component
public class Placing {
  private final AllocationDesk desk;
  private final BookingStore store;
  private final Offices offices;

  Placing(AllocationDesk desk, BookingStore store, Offices offices) {
    this.offices = offices;
    this.desk = desk;
    this.store = store;
  }

  /** Who is invented gets a place where officers practise, and nobody else gets one there. */
  public Outcome place(Wish wish) {
    var training = offices.office(wish.acceptable().getFirst().office()).training();
    if (wish.party().stream().anyMatch(one -> one.nik().invented() != training))
      return Outcome.refused(new Refusal.NoSuchPlace());
    try {
      return switch (desk.place(wish)) {
        case Decision.Granted granted -> new Outcome.Done(granted.booking(wish));
        case Decision.Known known -> again(wish, known.bookingId());
        case Decision.Refused refused -> Outcome.refused(refused.refusal());
      };
    } catch (GroupCommit.Unanswered later) {
      return Outcome.refused(new Refusal.Busy());
    }
  }

  /** The booking of before, if it is what this form asks for: a form is good for one wish. */
  private Outcome again(Wish wish, UUID id) {
    var booking = store.find(wish.acceptable().getFirst().office(), id).orElseThrow();
    var people = booking.applicants().stream().map(Applicant::nik).toList();
    var same = people.equals(wish.party().stream().map(Applicant::nik).toList());
    var placed = booking.version() > 0 || wish.acceptable().contains(booking.slot());
    return same && placed ? new Outcome.Done(booking) : Outcome.refused(new Refusal.ForgedForm());
  }
}
