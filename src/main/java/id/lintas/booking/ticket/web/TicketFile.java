package id.lintas.booking.ticket.web;

import id.lintas.booking.Booking;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The files of a ticket, named after its code; kept by nobody on the way. */
enum TicketFile {
  CALENDAR("text/calendar;charset=utf-8", ".ics"),
  PDF("application/pdf", ".pdf");

  private final String type;
  private final String ending;

  TicketFile(String type, String ending) {
    this.type = type;
    this.ending = ending;
  }

  ResponseEntity<byte[]> answer(Booking booking, byte[] content) {
    var name = "tiket-" + booking.code().grouped() + ending;
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(content);
  }
}
