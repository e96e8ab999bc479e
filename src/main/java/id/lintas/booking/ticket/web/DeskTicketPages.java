package id.lintas.booking.ticket.web;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.booking.Bookings;
import id.lintas.booking.ticket.QrSquare;
import id.lintas.booking.ticket.SheetWriter;
import id.lintas.booking.ticket.Tickets;
import id.lintas.shared.BookingCode;
import id.lintas.site.View;
import id.lintas.site.Wording;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The slip that the desk prints for people without a phone, in their language. It names people, so
 * each opening is recorded.
 */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION})
class DeskTicketPages {
  private final Bookings bookings;
  private final Tickets tickets;
  private final MessageSource messages;
  private final Audit audit;

  DeskTicketPages(Bookings bookings, Tickets tickets, MessageSource messages, Audit audit) {
    this.bookings = bookings;
    this.tickets = tickets;
    this.messages = messages;
    this.audit = audit;
  }

  @GetMapping("/petugas/loket/tiket/{code}")
  View slip(@PathVariable String code, @AuthenticationPrincipal Officer officer) {
    var booking =
        BookingCode.parse(code)
            .flatMap(known -> bookings.atOffice(officer.office(), known))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    audit.record(
        new Entry(
            officer.actor(),
            booking.office(),
            "booking.ticket.opened",
            "booking:" + booking.id(),
            Map.of()));
    var words = new Wording(messages, booking.language());
    return View.of(
        "id/lintas/booking/ticket/web/slip",
        Map.of(
            "sheet", SheetWriter.write(tickets.of(booking), words),
            "words", words,
            "qr", QrSquare.of(booking.code())));
  }
}
