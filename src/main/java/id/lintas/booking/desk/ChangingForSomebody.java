package id.lintas.booking.desk;

import id.lintas.booking.Booking;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.store.BookingStore;
import id.lintas.staff.Officer;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * An officer moves or cancels what the desk booked, or answers the office's proposal, at the word
 * of the people it is for. What citizens booked themselves stays theirs to change.
 */
@Component
public class ChangingForSomebody {
  private final BookingStore store;
  private final ChangingABooking changing;

  ChangingForSomebody(BookingStore store, ChangingABooking changing) {
    this.store = store;
    this.changing = changing;
  }

  /**
   * Which booking of the officer's office, and as the officer last saw it.
   *
   * @param version of the booking on the page they decided on
   */
  public record Seen(Officer officer, UUID booking, int version) {}

  public static boolean changeable(Booking booking) {
    return booking.way() != Way.ONLINE && booking.state().live();
  }

  public Outcome move(Seen seen, SlotKey to) {
    return changed(seen, asked -> changing.move(asked, to));
  }

  public Outcome acceptProposal(Seen seen) {
    return changed(seen, changing::acceptProposal);
  }

  public Outcome cancel(Seen seen) {
    return changed(seen, changing::cancel);
  }

  private Outcome changed(Seen seen, Function<Asked, Outcome> change) {
    var booking =
        store
            .find(seen.officer().office(), seen.booking())
            .filter(one -> one.way() != Way.ONLINE)
            .orElse(null);
    if (booking == null) return Outcome.refused(new Refusal.NoSuchBooking());
    var unchanged = booking.version() == seen.version() || !booking.state().live();
    return unchanged
        ? change.apply(new Asked(booking, seen.officer().actor()))
        : Outcome.refused(new Refusal.Stale());
  }
}
