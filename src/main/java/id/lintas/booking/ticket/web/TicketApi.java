package id.lintas.booking.ticket.web;

import id.lintas.account.Citizen;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.ticket.CalendarFile;
import id.lintas.booking.ticket.TicketPdf;
import id.lintas.booking.ticket.Tickets;
import id.lintas.booking.web.OfBooking;
import id.lintas.shared.BookingCode;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import id.lintas.site.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ticket for programs of the account that booked it. */
@RestController
@Tag(name = "bookings")
@RequestMapping("/api/v1/bookings/{code}")
class TicketApi {
  private final Bookings bookings;
  private final Tickets tickets;
  private final TicketPdf pdf;
  private final MessageSource messages;

  TicketApi(Bookings bookings, Tickets tickets, TicketPdf pdf, MessageSource messages) {
    this.bookings = bookings;
    this.tickets = tickets;
    this.pdf = pdf;
    this.messages = messages;
  }

  @GetMapping("/ticket")
  @Refuses(status = 404, with = "no-such-booking")
  @Operation(summary = "What a ticket shows")
  TicketDocument ticket(
      @OfBooking @PathVariable String code,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      HttpServletRequest request) {
    return TicketDocument.of(tickets.of(booking(code, citizen)), ChosenLanguage.of(request));
  }

  @GetMapping("/ticket.pdf")
  @Refuses(status = 404, with = "no-such-booking")
  @Operation(summary = "The ticket to print")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> paper(
      @OfBooking @PathVariable String code,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      HttpServletRequest request) {
    var booking = booking(code, citizen);
    return TicketFile.PDF.answer(booking, pdf.write(tickets.of(booking), words(request)));
  }

  @GetMapping("/ticket.ics")
  @Refuses(status = 404, with = "no-such-booking")
  @Operation(summary = "The visit as a calendar entry")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> calendar(
      @OfBooking @PathVariable String code,
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      HttpServletRequest request) {
    var booking = booking(code, citizen);
    return TicketFile.CALENDAR.answer(
        booking, CalendarFile.of(tickets.of(booking), words(request)));
  }

  private Wording words(HttpServletRequest request) {
    return new Wording(messages, ChosenLanguage.of(request));
  }

  /** A foreign booking and none at all get the same answer. */
  private Booking booking(String code, Citizen citizen) {
    return BookingCode.parse(code)
        .flatMap(known -> bookings.ofAccount(citizen.accountId(), known))
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-booking"));
  }
}
