package id.lintas.booking.ticket.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingHolders;
import id.lintas.booking.Bookings;
import id.lintas.shared.BookingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose eyes may see a ticket: its account's, or those with a pass for it. */
@Component
class Seen implements BookingHolders {
  private final Bookings bookings;
  private final TicketPass pass;

  Seen(Bookings bookings, TicketPass pass) {
    this.bookings = bookings;
    this.pass = pass;
  }

  /**
   * @param owner whether it is the account that booked it
   */
  record By(Booking booking, boolean owner) {}

  @Override
  public Optional<Holder> holder(
      BookingCode code, @Nullable Citizen citizen, HttpServletRequest request) {
    return by(code, citizen, request).map(by -> new Holder(by.booking(), by.owner()));
  }

  Optional<By> by(BookingCode code, @Nullable Citizen citizen, HttpServletRequest request) {
    var own =
        Optional.ofNullable(citizen)
            .flatMap(who -> bookings.ofAccount(who.accountId(), code))
            .map(booking -> new By(booking, true));
    return own.or(() -> pass.booking(code, request).map(booking -> new By(booking, false)));
  }
}
