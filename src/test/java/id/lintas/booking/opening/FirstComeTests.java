package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.allocation.Pace;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Weeks that open without a draw. */
@LintasTest
class FirstComeTests {
  private static final OfficeId OFFICE = OfficeId.of("TGR");

  @Autowired ApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired Pace pace;
  @Autowired Clock clock;

  private Citizens citizens;
  private Entrants entrants;
  private Weeks weeks;
  private MockMvcTester anybody;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    entrants = Entrants.of(context);
    weeks = Weeks.of(context);
    anybody = new Officers((WebApplicationContext) context).nobody();
  }

  private Outcome order(SlotKey slot) {
    var who = citizens.with(1);
    return placing.place(who.accountId(), entrants.order(who, slot), Origin.UNKNOWN);
  }

  private String text(String path) throws UnsupportedEncodingException {
    var answer = anybody.get().uri(path).exchange();
    assertThat(answer).hasStatus(HttpStatus.OK);
    var html = answer.getResponse().getContentAsString();
    return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void anybodyReadsWhatHappened() throws Exception {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 2);
    for (int i = 0; i < 2; i++) assertThat(order(slot)).isInstanceOf(Outcome.Done.class);
    assertThat(order(slot)).isEqualTo(Outcome.refused(new Refusal.Full()));
    pace.write();
    var page = "/pembukaan/" + OFFICE + "/" + slot.week();
    assertThat(text(page))
        .contains("Tempat yang dibuka untuk umum 2", "Tempat terisi 2")
        .contains("Tempat yang belum diambil sekarang 0", "sudah habis");
    assertThat(anybody.get().uri("/pembukaan/" + OFFICE))
        .bodyText()
        .contains("href=\"" + page + "\"");
    assertThat(anybody.get().uri("/pembukaan/" + OFFICE + "/" + slot.week().plusDays(1)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void beforeItOpensThereIsNoRoomToEnter() throws Exception {
    var opensAt = clock.instant().plus(Duration.ofHours(1));
    var slot = weeks.at(OFFICE, weeks.monday(), LocalTime.of(9, 0), Pool.PUBLIC, 1, opensAt);
    assertThat(text("/pembukaan/" + OFFICE + "/" + slot.week())).contains("Siapa cepat dia dapat");
    var refused = (EnteringARoom.Outcome.Refused) entrants.enter(citizens.with(1), slot, true);
    assertThat(refused.refusal()).isInstanceOf(Refusal.NoWaitingRoom.class);
  }
}
