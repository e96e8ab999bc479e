package id.lintas.archive.ready;

import id.lintas.account.Accounts;
import id.lintas.account.Contact;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.notify.Message;
import id.lintas.office.Offices;
import id.lintas.site.Wording;
import id.lintas.visit.ApplicantContacts;
import id.lintas.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are told about their passport: code, office and days, never a name. */
@Component("archiveNotices")
public class Notices {
  private final Bookings bookings;
  private final Accounts accounts;
  private final ApplicantContacts contacts;
  private final Offices offices;
  private final MessageSource messages;

  Notices(
      Bookings bookings,
      Accounts accounts,
      ApplicantContacts contacts,
      Offices offices,
      MessageSource messages) {
    this.contacts = contacts;
    this.bookings = bookings;
    this.accounts = accounts;
    this.offices = offices;
    this.messages = messages;
  }

  /**
   * To the account's confirmed address, else to what stands on the form; empty for whom neither is
   * known.
   *
   * @param promised the day it was promised for
   * @param last until when it is kept
   */
  public Optional<Message> ready(Visit visit, LocalDate promised, LocalDate last) {
    return message(visit, "archive.notice.ready", List.of(promised, last));
  }

  /** It still lies here. */
  public Optional<Message> reminder(Visit visit, LocalDate readySince, LocalDate last) {
    return message(visit, "archive.notice.reminder", List.of(readySince, last));
  }

  /** What stands on an invented person's form may be somebody's number. */
  private Optional<Message> message(Visit visit, String template, List<LocalDate> days) {
    if (offices.office(visit.office()).training()) return Optional.empty();
    return bookings
        .atOffice(visit.office(), visit.booking())
        .flatMap(
            booking ->
                booking
                    .account()
                    .flatMap(accounts::contact)
                    .or(() -> contacts.of(visit, booking.language()))
                    .map(to -> message(to, template, booking, days)));
  }

  private Message message(Contact to, String template, Booking booking, List<LocalDate> days) {
    var words = new Wording(messages, to.language());
    var office = offices.office(booking.office()).name();
    return new Message(
        to.channel(),
        to.address(),
        to.language(),
        template,
        List.of(
            booking.code().grouped(), office, words.day(days.getFirst()), words.day(days.get(1))));
  }
}
