package id.lintas.booking;

import id.lintas.account.Citizen;
import id.lintas.shared.BookingCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks about a booking as theirs: by their account, or by its code and a birth date. */
public interface BookingHolders {
  /**
   * @param owner whether it is the account that booked it
   */
  record Holder(Booking booking, boolean owner) {}

  /** Empty for everybody else, and for a code that nobody has. */
  Optional<Holder> holder(BookingCode code, @Nullable Citizen citizen, HttpServletRequest request);
}
