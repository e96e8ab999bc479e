package id.lintas.booking;

import id.lintas.account.Contact;
import id.lintas.booking.allocation.Grant;
import id.lintas.notify.Message;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people are told about their places. Never a name or a NIK, only code, office and time. */
@Component
public class Notices {
  private final Offices offices;

  Notices(Offices offices) {
    this.offices = offices;
  }

  public Optional<Message> booked(Grant grant) {
    var wish = grant.wish();
    return wish.contact()
        .map(to -> message(to, "booking.notice.booked", wish.code().grouped(), grant.slot()));
  }

  public Message moved(Booking booking, Contact to) {
    return message(to, "booking.notice.moved", booking.code().grouped(), booking.slot());
  }

  public Message cancelled(Booking booking, Contact to) {
    return message(to, "booking.notice.cancelled", booking.code().grouped(), booking.slot());
  }

  /** The owner of one person's NIK had it freed; the others keep their places. */
  public Message freed(Booking booking, Contact to) {
    return message(to, "booking.notice.freed", booking.code().grouped(), booking.slot());
  }

  /** The office closed the day; a place may be held for them. */
  public Message displaced(Booking booking, Contact to) {
    return booking
        .proposal()
        .map(held -> message(to, "booking.notice.proposed", booking.code().grouped(), held.slot()))
        .orElseGet(
            () ->
                message(to, "booking.notice.displaced", booking.code().grouped(), booking.slot()));
  }

  /** It is their turn to choose, until then. */
  public Message turn(OfficeId office, Instant until, Contact to) {
    var at = offices.office(office);
    var ends = until.atZone(at.zone());
    var arguments =
        List.of(
            at.name(),
            day(ends.toLocalDate(), to.language()),
            time(ends.toLocalTime(), to.language()));
    return new Message(to.channel(), to.address(), to.language(), "booking.notice.turn", arguments);
  }

  private Message message(Contact to, String template, String code, SlotKey slot) {
    var arguments =
        List.of(
            code,
            offices.office(slot.office()).name(),
            day(slot.day(), to.language()),
            time(slot.hour(), to.language()));
    return new Message(to.channel(), to.address(), to.language(), template, arguments);
  }

  private static String day(LocalDate day, Language language) {
    var locale = language == Language.EN ? Locale.ENGLISH : Locale.of("id");
    return day.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale));
  }

  private static String time(LocalTime time, Language language) {
    return time.format(DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "HH.mm"));
  }
}
