package id.lintas.notify;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.Language;
import id.lintas.testing.LintasTest;
import id.lintas.testing.StoredText;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LintasTest
class OutboxTests {
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void keepsMessagesOfWhatWasCommittedOnly() {
    var template = "test." + UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> outbox.putAll(List.of(to("a@b.id", template), to("c@d.id", template))));
    transaction.executeWithoutResult(
        status -> {
          outbox.put(to("e@f.id", template));
          status.setRollbackOnly();
        });
    outbox.putAll(List.of());
    assertThat(count(template)).isEqualTo(2);
  }

  @Test
  void storesNeitherAddressNorArgumentsReadably() {
    var template = "test." + UUID.randomUUID();
    outbox.put(to(template + "@example.id", template));
    assertThat(StoredText.tablesWith(template, jdbc)).containsExactly("notify.message");
    assertThat(StoredText.tablesWith(template + "@", jdbc)).isEmpty();
  }

  @Test
  void aTrialShowsItsMessagesAndSendsNone() {
    var template = "test." + UUID.randomUUID();
    outbox.put(to("inbox@example.id", template));
    assertThat(inbox.latest(0))
        .anyMatch(
            shown ->
                shown.address().equals("inbox@example.id")
                    && shown.subject().equals(template)
                    && shown.body().equals("123456"));
    var state =
        jdbc.sql("select state from notify.message where template = ?")
            .param(template)
            .query(String.class)
            .single();
    assertThat(state).isEqualTo("SENT");
  }

  @Test
  void showsNoPersonWhenPrinted() {
    assertThat(to("budi@example.id", "t")).hasToString("Message[EMAIL, t]");
  }

  private long count(String template) {
    return jdbc.sql("select count(*) from notify.message where template = ?")
        .param(template)
        .query(Long.class)
        .single();
  }

  private static Message to(String address, String template) {
    return new Message(Channel.EMAIL, address, Language.ID, template, List.of("123456"));
  }
}
