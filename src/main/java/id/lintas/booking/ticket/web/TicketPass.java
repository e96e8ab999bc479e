package id.lintas.booking.ticket.web;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import id.lintas.vault.Signing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Half an hour's leave to see one ticket, in a signed cookie, for who gave its code and a birth
 * date. Neither stands in it.
 */
@Component
class TicketPass {
  private static final String NAME = "tiket";
  private static final String BOUND = "__Host-";
  private static final String PURPOSE = "booking.ticket";
  private static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private final Signing signing;
  private final Bookings bookings;
  private final Clock clock;

  TicketPass(Signing signing, Bookings bookings, Clock clock) {
    this.signing = signing;
    this.bookings = bookings;
    this.clock = clock;
  }

  void give(Booking booking, HttpServletRequest request, HttpServletResponse response) {
    var until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    var payload = booking.office() + "|" + booking.id() + "|" + until;
    write(signing.sign(PURPOSE, payload), GOOD_FOR, request, response);
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    write("", Duration.ZERO, request, response);
  }

  /** The booking of this code, if the request carries a pass for it. */
  Optional<Booking> booking(BookingCode code, HttpServletRequest request) {
    return cookie(request)
        .flatMap(value -> signing.verify(PURPOSE, value))
        .map(payload -> payload.split("\\|"))
        .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant()))
        .flatMap(parts -> bookings.atOffice(OfficeId.of(parts[0]), UUID.fromString(parts[1])))
        .filter(booking -> booking.code().equals(code));
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Bound to this very host over a secure line; without one browsers refuse that. */
  private static String name(HttpServletRequest request) {
    return request.isSecure() ? BOUND + NAME : NAME;
  }

  private static void write(
      String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(kept);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
