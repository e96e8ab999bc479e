package id.lintas.booking.ticket.web;

import id.lintas.account.Citizen;
import id.lintas.booking.ticket.CalendarFile;
import id.lintas.booking.ticket.QrSquare;
import id.lintas.booking.ticket.SheetWriter;
import id.lintas.booking.ticket.TicketPdf;
import id.lintas.booking.ticket.Tickets;
import id.lintas.shared.BookingCode;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.View;
import id.lintas.site.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The ticket as a page and as files, for its account and for who has a pass for it. */
@Controller
class TicketPages {
  private final Seen seen;
  private final Tickets tickets;
  private final TicketPdf pdf;
  private final MessageSource messages;

  TicketPages(Seen seen, Tickets tickets, TicketPdf pdf, MessageSource messages) {
    this.seen = seen;
    this.tickets = tickets;
    this.pdf = pdf;
    this.messages = messages;
  }

  /**
   * Everything is asked under one address, by which a phone keeps the page. Whoever may not see it,
   * signed in or not, gets the form that asks for code and birth date; so does a code nobody has.
   */
  @GetMapping("/tiket/{code:[^.]+}")
  Object page(
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var known = code(code);
    if (!known.grouped().equals(code)) return FindPages.seeOther("/tiket/" + known.grouped());
    var by = seen.by(known, citizen, request);
    if (by.isEmpty()) return FindPages.seeOther("/tiket?kode=" + known.grouped());
    var ticket = tickets.of(by.get().booking());
    return View.of(
        "id/lintas/booking/ticket/web/ticket",
        Map.of(
            "sheet", SheetWriter.write(ticket, words(request)),
            "qr", QrSquare.of(known),
            "owner", by.get().owner(),
            "changeable", ticket.terms().changeable()));
  }

  @GetMapping("/tiket/{code:[^.]+}.ics")
  ResponseEntity<byte[]> calendar(
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var by = seen.by(code(code), citizen, request).orElseThrow(TicketPages::notFound);
    var ticket = tickets.of(by.booking());
    return TicketFile.CALENDAR.answer(by.booking(), CalendarFile.of(ticket, words(request)));
  }

  @GetMapping("/tiket/{code:[^.]+}.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable String code,
      @AuthenticationPrincipal @Nullable Citizen citizen,
      HttpServletRequest request) {
    var by = seen.by(code(code), citizen, request).orElseThrow(TicketPages::notFound);
    var ticket = tickets.of(by.booking());
    return TicketFile.PDF.answer(by.booking(), pdf.write(ticket, words(request)));
  }

  private Wording words(HttpServletRequest request) {
    return new Wording(messages, ChosenLanguage.of(request));
  }

  private static BookingCode code(String typed) {
    return BookingCode.parse(typed).orElseThrow(TicketPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
