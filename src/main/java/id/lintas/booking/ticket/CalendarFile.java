package id.lintas.booking.ticket;

import id.lintas.booking.BookingState;
import id.lintas.site.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A ticket as an entry of a calendar (RFC 5545). Names of its people stay out of it: calendars are
 * copied to other companies' machines. A changed ticket replaces the entry, a cancelled one ends
 * it.
 */
public final class CalendarFile {
  private static final int OCTETS_PER_LINE = 75;
  private static final Duration LENGTH = Duration.ofHours(1);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  public static byte[] of(Ticket ticket, Wording words) {
    var booking = ticket.booking();
    var office = ticket.office();
    var begins = booking.slot().startsAt(office.zone());
    var over =
        booking.state() == BookingState.CANCELLED || booking.state() == BookingState.DISPLACED;
    var file = new CalendarFile();
    file.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Lintas//ID");
    file.line("METHOD", over ? "CANCEL" : "PUBLISH").line("BEGIN", "VEVENT");
    file.line("UID", booking.id() + "@lintas").line("SEQUENCE", String.valueOf(booking.version()));
    file.line("DTSTAMP", utc(ticket.asOf())).line("DTSTART", utc(begins));
    file.line("DTEND", utc(begins.plus(LENGTH)));
    file.line("STATUS", over ? "CANCELLED" : "CONFIRMED");
    file.text("SUMMARY", words.t("ticket.calendar.title", office.name()));
    file.text(
        "LOCATION", office.name() + (office.address().isEmpty() ? "" : "\n" + office.address()));
    file.text("DESCRIPTION", words.t("ticket.calendar.text", booking.code().grouped()));
    if (!over) file.reminder(words.t("ticket.calendar.reminder", booking.code().grouped()));
    file.line("END", "VEVENT").line("END", "VCALENDAR");
    return file.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void reminder(String sentence) {
    line("BEGIN", "VALARM").line("ACTION", "DISPLAY").line("TRIGGER", "-P1D");
    text("DESCRIPTION", sentence);
    line("END", "VALARM");
  }

  private static String utc(Instant instant) {
    return UTC.format(instant);
  }

  private void text(String name, String value) {
    var escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    line(name, escaped.replace("\r", "").replace("\n", "\\n"));
  }

  /** Folded between characters, never within one. */
  private CalendarFile line(String name, String value) {
    var room = OCTETS_PER_LINE;
    for (int sign : (name + ':' + value).codePoints().toArray()) {
      var written = Character.toString(sign);
      var octets = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        text.append("\r\n ");
        room = OCTETS_PER_LINE - 1;
      }
      text.append(written);
      room -= octets;
    }
    text.append("\r\n");
    return this;
  }
}
