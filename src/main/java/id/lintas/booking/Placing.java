package id.lintas.booking;

import id.lintas.booking.allocation.AllocationDesk;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.store.BookingStore;
import id.lintas.shared.OfficeId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a wish decided, in one line for citizens and desk, and says what came of it. */
@Component
public class Placing {
  private final AllocationDesk desk;
  private final BookingStore store;

  Placing(AllocationDesk desk, BookingStore store) {
    this.desk = desk;
    this.store = store;
  }

  public Outcome place(Wish wish) {
    var office = wish.acceptable().getFirst().office();
    try {
      return switch (desk.place(wish)) {
        case Decision.Granted granted -> done(office, wish.bookingId());
        case Decision.Known known -> done(office, known.bookingId());
        case Decision.Refused refused -> Outcome.refused(refused.refusal());
      };
    } catch (AllocationDesk.Unanswered later) {
      return Outcome.refused(new Refusal.Busy());
    }
  }

  private Outcome done(OfficeId office, UUID booking) {
    return new Outcome.Done(store.find(office, booking).orElseThrow());
  }
}
