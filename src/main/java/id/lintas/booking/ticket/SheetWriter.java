package id.lintas.booking.ticket;

import id.lintas.booking.Booking;
import id.lintas.booking.BookingState;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.site.Row;
import id.lintas.site.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a ticket holds in the reader's language. */
public final class SheetWriter {
  private final Ticket ticket;
  private final Booking booking;
  private final Wording words;

  private SheetWriter(Ticket ticket, Wording words) {
    this.ticket = ticket;
    this.booking = ticket.booking();
    this.words = words;
  }

  public static Sheet write(Ticket ticket, Wording words) {
    return new SheetWriter(ticket, words).sheet();
  }

  private Sheet sheet() {
    var state = booking.state();
    var coming = state == BookingState.ACTIVE;
    var expected = coming || state == BookingState.ARRIVED;
    return new Sheet(
        state,
        title(),
        lead(),
        booking.code().grouped(),
        coming && walkIn() ? String.valueOf(booking.number()) : "",
        when(),
        ticket.parts().stream().map(part -> person(part, expected)).toList(),
        expected && booking.party() > 1 ? total() : "",
        coming ? new BringList(ticket, words).lists() : List.of(),
        coming ? new TermsList(ticket, words).coming() : afterwards(),
        coming && booking.way() != Way.ONLINE ? Optional.of(questions()) : Optional.empty(),
        words.t("ticket.asOf", words.moment(ticket.asOf(), ticket.office().zone())));
  }

  private boolean walkIn() {
    return booking.slot().pool().ofWholeDay();
  }

  private String title() {
    if (booking.state() == BookingState.ACTIVE && walkIn())
      return words.t("ticket.title.walkIn", booking.number());
    return words.t("ticket.title." + booking.state());
  }

  private String lead() {
    return switch (booking.state()) {
      case ACTIVE -> words.t(walkIn() ? "ticket.lead.walkIn" : "ticket.lead.ACTIVE");
      case ARRIVED, CANCELLED -> words.t("ticket.lead." + booking.state());
      case DISPLACED ->
          booking.proposal().map(this::held).orElseGet(() -> words.t("ticket.lead.DISPLACED"));
      case NO_SHOW ->
          ticket
              .terms()
              .frozenUntil()
              .map(until -> words.t("ticket.lead.NO_SHOW", words.date(until)))
              .orElseGet(() -> words.t("ticket.lead.missed"));
    };
  }

  private String held(Booking.Proposal held) {
    var until = words.moment(held.expiresAt(), ticket.office().zone());
    return words.t("ticket.lead.held", day(held.slot()), time(held.slot()), until);
  }

  private List<Row> when() {
    var office = ticket.office();
    var slot = booking.slot();
    var rows = new ArrayList<Row>();
    rows.add(Row.of(words.t("ticket.office"), office.name()));
    if (!office.address().isEmpty()) rows.add(Row.of(words.t("ticket.address"), office.address()));
    rows.add(Row.of(words.t("ticket.day"), day(slot)));
    rows.add(Row.of(words.t("ticket.hour"), walkIn() ? openHours() : time(slot)));
    if (booking.state() == BookingState.ACTIVE)
      rows.add(Row.of(words.t("ticket.number"), String.valueOf(booking.number())));
    return rows;
  }

  private String day(SlotKey slot) {
    return words.day(slot.day());
  }

  private String time(SlotKey slot) {
    return words.time(slot.hour()) + " " + words.zone(ticket.office().zone());
  }

  /** Those without a booking are served in the order of their numbers, all day. */
  private String openHours() {
    var zone = words.zone(ticket.office().zone());
    return ticket.week().stream()
        .filter(open -> open.date().equals(booking.slot().day()))
        .findFirst()
        .map(open -> words.hours(open.hours().opens(), open.hours().closes()) + " " + zone)
        .orElseGet(() -> time(booking.slot()));
  }

  private Sheet.Person person(Ticket.Part part, boolean priced) {
    var wanted = part.applicant().wanted();
    var text =
        words.t(
            "ticket.wanted",
            words.t("ticket.kind." + wanted.kind()),
            words.t("ticket.type." + wanted.type()),
            wanted.years().years());
    var cost =
        part.price()
            .map(price -> price.total().format())
            .orElseGet(() -> words.t("ticket.cost.unknown"));
    return new Sheet.Person(part.applicant().name().value(), text, priced ? cost : "");
  }

  private String total() {
    return ticket.total().map(sum -> words.t("ticket.total", sum.format())).orElse("");
  }

  private List<Sheet.Term> afterwards() {
    return booking.state() == BookingState.ARRIVED
        ? new TermsList(ticket, words).arrived()
        : List.of();
  }

  private Sheet.Term questions() {
    var sentences = new ArrayList<String>();
    sentences.add(words.t("ticket.questions.desk", OpenHours.of(ticket.week(), words)));
    if (!ticket.office().phone().isEmpty())
      sentences.add(words.t("ticket.questions.phone", ticket.office().phone()));
    return new Sheet.Term(words.t("ticket.questions"), sentences);
  }
}
