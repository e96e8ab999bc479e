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
import java.util.Optional;
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

  /** Repeated, it stays cancelled; decided on a page that is older than the booking, it is not. */
  public Outcome cancel(Seen seen) {
    var changed =
        bookingOf(seen).filter(one -> one.state().live() && one.version() != seen.version());
    return changed.isPresent()
        ? Outcome.refused(new Refusal.Stale())
        : changed(seen, changing::cancel);
  }

  private Outcome changed(Seen seen, Function<Asked, Outcome> change) {
    return bookingOf(seen)
        .map(booking -> booking.asOf(seen.version()))
        .map(booking -> change.apply(new Asked(booking, seen.officer().actor())))
        .orElseGet(() -> Outcome.refused(new Refusal.NoSuchBooking()));
  }

  private Optional<Booking> bookingOf(Seen seen) {
    return store
        .find(seen.officer().office(), seen.booking())
        .filter(one -> one.way() != Way.ONLINE);
  }
}
