package id.lintas.booking.ticket;

import id.lintas.booking.Way;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.site.Wording;
import java.util.ArrayList;
import java.util.List;

/** What holds for the visit beside the papers: money, time, what if. */
final class TermsList {
  private final Ticket ticket;
  private final Wording words;

  TermsList(Ticket ticket, Wording words) {
    this.ticket = ticket;
    this.words = words;
  }

  List<Sheet.Term> coming() {
    return List.of(come(), pay(), ready(), change(), brokers());
  }

  List<Sheet.Term> arrived() {
    return List.of(pay(), ready(), brokers());
  }

  private Sheet.Term come() {
    var sentences = new ArrayList<String>();
    var walkIn = ticket.booking().slot().pool().ofWholeDay();
    sentences.add(words.t(walkIn ? "ticket.come.walkIn" : "ticket.come.early"));
    sentences.add(words.t("ticket.come.show"));
    return term("ticket.come", sentences);
  }

  private Sheet.Term pay() {
    var sentences = new ArrayList<String>();
    var timing = ticket.terms().paidBefore() ? "ticket.pay.before" : "ticket.pay.after";
    sentences.add(words.t(timing));
    ticket.parts().stream()
        .flatMap(part -> part.price().stream())
        .findFirst()
        .ifPresent(price -> sentences.add(law(price)));
    sentences.add(words.t("ticket.pay.free"));
    return term("ticket.pay", sentences);
  }

  private String law(Tariffs.Price price) {
    return price.version().equals(price.legalBasis())
        ? words.t("ticket.pay.law", price.legalBasis())
        : words.t("ticket.pay.basis", price.version(), price.legalBasis());
  }

  private Sheet.Term ready() {
    var sentences = new ArrayList<String>();
    var terms = ticket.terms();
    var day = words.day(terms.readyOn());
    if (ticket.sameDay()) sentences.add(words.t("ticket.ready.sameDay", day));
    else sentences.add(words.t("ticket.ready.days", terms.promisedWorkingDays(), day));
    if (ticket.parts().stream().anyMatch(TermsList::examined))
      sentences.add(words.t("ticket.ready.examined"));
    return term("ticket.ready", sentences);
  }

  private static boolean examined(Ticket.Part part) {
    var kind = part.applicant().wanted().kind();
    return kind == ApplicationKind.LOST || kind == ApplicationKind.DAMAGED;
  }

  private Sheet.Term change() {
    var sentences = new ArrayList<String>();
    var terms = ticket.terms();
    if (ticket.booking().way() == Way.WALK_IN) {
      sentences.add(words.t("ticket.change.walkIn"));
      return term("ticket.change", sentences);
    }
    sentences.add(words.t("ticket.change.late"));
    var last = words.date(ticket.booking().slot().day().minusDays(1));
    if (!terms.changeable()) sentences.add(words.t("ticket.change.over"));
    else if (terms.movesLeft() > 0)
      sentences.add(words.t("ticket.change.move", terms.movesLeft(), last));
    else sentences.add(words.t("ticket.change.noMove"));
    sentences.add(words.t("ticket.change.cancel"));
    if (ticket.booking().way() == Way.ASSISTED) sentences.add(words.t("ticket.change.desk"));
    if (terms.freezeDays() > 0) sentences.add(words.t("ticket.change.freeze", terms.freezeDays()));
    return term("ticket.change", sentences);
  }

  private Sheet.Term brokers() {
    return term("ticket.brokers", List.of(words.t("ticket.brokers.text")));
  }

  private Sheet.Term term(String heading, List<String> sentences) {
    return new Sheet.Term(words.t(heading), sentences);
  }
}
