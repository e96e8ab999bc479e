package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.BookingState;
import id.lintas.office.Fact;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.PassportType;
import id.lintas.site.Wording;
import id.lintas.testing.LintasTest;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

@LintasTest
class SheetWriterTests {
  @Autowired private ApplicationContext context;
  @Autowired private MessageSource messages;
  @Autowired private Tickets tickets;

  /** Keys that are put together from a value are not seen by the test over the templates. */
  @Test
  void everyStateKindTypeAndFactHasItsWords() {
    var keys = new ArrayList<String>();
    for (var state : BookingState.values()) {
      keys.add("ticket.title." + state);
      keys.add("ticket.lead." + state);
    }
    Stream.of(ApplicationKind.values()).forEach(kind -> keys.add("ticket.kind." + kind));
    Stream.of(PassportType.values()).forEach(type -> keys.add("ticket.type." + type));
    Stream.of(Fact.values())
        .filter(fact -> fact != Fact.ALWAYS)
        .forEach(fact -> keys.add("ticket.fact." + fact));
    for (var language : Language.values()) {
      var words = new Wording(messages, language);
      for (var key : keys) assertThat(words.t(key)).isNotEqualTo(key);
    }
  }

  /** Whatever the case, no key is shown in place of a sentence. */
  @Test
  void everyKindSpeaksInSentences() {
    var booked = new BookedTickets(context);
    for (var kind : ApplicationKind.values()) {
      if (kind == ApplicationKind.CHILD || kind == ApplicationKind.DUAL_NATIONALITY_CHILD) continue;
      var booking = booked.forPeople(BookedTickets.OFFICE, kind, "Sukarno").booking();
      for (var language : Language.values()) {
        var sheet = SheetWriter.write(tickets.of(booking), new Wording(messages, language));
        assertThat(sheet.toString()).doesNotContain("ticket.").doesNotContainPattern("\\{\\d");
        assertThat(sheet.bring()).hasSize(1);
        assertThat(sheet.bring().getFirst().always()).isNotEmpty();
        assertThat(sheet.total()).isEmpty();
      }
    }
  }

  @Test
  void theSumIsWhatTheFiveTogetherPay() {
    var ticket = tickets.of(new BookedTickets(context).forFive().booking());
    var sheet = SheetWriter.write(ticket, new Wording(messages, Language.ID));
    assertThat(sheet.total()).contains("Rp4.750.000");
    assertThat(sheet.people())
        .hasSize(5)
        .allSatisfy(one -> assertThat(one.cost()).isEqualTo("Rp950.000"));
  }

  @Test
  void aPassportOfTheSameDayCostsMoreAndIsReadyOnTheDayOfTheVisit() {
    var booking = new BookedTickets(context).sameDay().booking();
    var ticket = tickets.of(booking);
    assertThat(ticket.terms().readyOn()).isEqualTo(booking.slot().day());
    var sheet = SheetWriter.write(ticket, new Wording(messages, Language.ID));
    assertThat(sheet.people().getFirst().cost()).isEqualTo("Rp1.950.000");
    assertThat(sheet.toString()).contains("Pada hari yang sama");
  }
}
