package id.lintas.archive.ready;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.notify.Channel;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.papers.HandedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who came without an account is told where their form says. */
@LintasTest
class NoticesTests {
  private static final OfficeId OFFICE = OfficeId.of("PML");
  private static final LocalDate PROMISED = LocalDate.of(2026, 12, 3);

  @Autowired WebApplicationContext context;
  @Autowired Notices notices;

  @Test
  void byThePhoneOnTheForm() {
    var visit = new HandedIn(context, OFFICE).one();
    var message = notices.ready(visit, PROMISED, PROMISED.plusDays(30)).orElseThrow();
    assertThat(message.channel()).isEqualTo(Channel.SMS);
    assertThat(message.address()).endsWith("81234567890");
    assertThat(message.arguments())
        .noneMatch(one -> one.contains(visit.applicant().name().value()));
  }

  @Test
  void nobodyIsToldWhoGaveNothing() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    assertThat(notices.ready(visit, PROMISED, PROMISED.plusDays(30))).isEmpty();
  }
}
