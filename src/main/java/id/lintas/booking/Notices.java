package id.lintas.booking;

import id.lintas.account.Contact;
import id.lintas.booking.allocation.Grant;
import id.lintas.notify.Message;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.site.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are told about their places. Never a name or a NIK, only code, office and time. */
@Component
public class Notices {
  private final Offices offices;
  private final MessageSource messages;

  Notices(Offices offices, MessageSource messages) {
    this.offices = offices;
    this.messages = messages;
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

  /** The office closed the day; a place may be held for them, and until when. */
  /** Its bill was not paid in time. */
  public Message unpaid(Booking booking, Contact to) {
    return message(to, "booking.notice.unpaid", booking.code().grouped(), booking.slot());
  }

  /** The office closed the day; a place may be held for them. */
  public Message displaced(Booking booking, Contact to) {
    var code = booking.code().grouped();
    return booking
        .proposal()
        .map(held -> proposed(to, code, held))
        .orElseGet(() -> message(to, "booking.notice.displaced", code, booking.slot()));
  }

  private Message proposed(Contact to, String code, Booking.Proposal held) {
    var zone = offices.office(held.slot().office()).zone();
    var until = new Wording(messages, to.language()).moment(held.expiresAt(), zone);
    return message(to, "booking.notice.proposed", code, held.slot(), until);
  }

  /** The place is no longer held; they may choose another themselves. */
  public Message lapsed(Booking booking, Booking.Proposal held, Contact to) {
    return message(to, "booking.notice.lapsed", booking.code().grouped(), held.slot());
  }

  /** It is their turn to choose, until then. */
  public Message turn(OfficeId office, Instant until, Contact to) {
    var at = offices.office(office);
    var ends = new Wording(messages, to.language()).moment(until, at.zone());
    return new Message(
        to.channel(), to.address(), to.language(), "booking.notice.turn", List.of(at.name(), ends));
  }

  private Message message(Contact to, String template, String code, SlotKey slot, String... more) {
    var words = new Wording(messages, to.language());
    var arguments = new ArrayList<String>();
    arguments.add(code);
    arguments.add(offices.office(slot.office()).name());
    arguments.add(words.day(slot.day()));
    arguments.add(words.time(slot.hour()));
    arguments.addAll(List.of(more));
    return new Message(to.channel(), to.address(), to.language(), template, List.copyOf(arguments));
  }
}
