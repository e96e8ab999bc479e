package id.lintas.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.Language;
import id.lintas.site.Wording;
import id.lintas.testing.LintasTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What an office lets its people do is said as it decided, be it never, once or twice. */
@LintasTest
class CheckWordsTests {
  @Autowired private MessageSource messages;

  @Test
  void movesAreCountedInWords() {
    var english = new Wording(messages, Language.EN);
    assertThat(english.t("booking.check.rules", 0)).startsWith("A booking cannot be moved");
    assertThat(english.t("booking.check.rules", 1)).startsWith("A booking can be moved once,");
    assertThat(english.t("booking.check.rules", 2)).startsWith("A booking can be moved 2 times,");
    assertThat(english.t("ticket.change.move", 1, "Monday")).contains("moved once, at the latest");
    assertThat(english.t("ticket.change.freeze", 1)).endsWith("for 1 day.");
    var indonesian = new Wording(messages, Language.ID);
    assertThat(indonesian.t("booking.check.rules", 0)).startsWith("Booking tidak dapat dipindahk");
    assertThat(indonesian.t("booking.check.rules", 1)).startsWith("Booking dapat dipindahkan 1 k");
    assertThat(indonesian.t("booking.check.rules", 3)).startsWith("Booking dapat dipindahkan 3 k");
  }
}
