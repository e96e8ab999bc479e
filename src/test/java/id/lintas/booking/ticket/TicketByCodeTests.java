package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.BookingCode;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A ticket for those who are not its account: signed in as somebody else. */
@LintasTest
@AutoConfigureMockMvc
class TicketByCodeTests {
  @Autowired private ApplicationContext context;
  @Autowired private MockMvcTester mvc;

  private BookedTickets booked;

  @BeforeEach
  void prepare() {
    booked = new BookedTickets(context);
  }

  @Test
  void aSignedInStrangerIsAskedForCodeAndBirthDateAsEverybodyIs() {
    var one = booked.forOne();
    var unknown = BookingCode.random(new Random(11)).grouped();
    var stranger = stranger();
    for (var code : List.of(unknown, one.booking().code().grouped()))
      assertThat(stranger.get("/tiket/" + code))
          .hasStatus(303)
          .hasHeader("Location", "/tiket?kode=" + code);
    assertThat(stranger.get("/tiket?kode=" + one.booking().code().grouped()))
        .hasStatusOk()
        .bodyText()
        .contains(one.booking().code().grouped(), "name=\"lahir-tahun\"");
    var born = one.birthDate();
    assertThat(
            stranger.post(
                "/tiket",
                "kode",
                one.booking().code().grouped(),
                "lahir-hari",
                String.valueOf(born.getDayOfMonth()),
                "lahir-bulan",
                String.valueOf(born.getMonthValue()),
                "lahir-tahun",
                String.valueOf(born.getYear())))
        .hasStatus(303)
        .hasHeader("Location", one.path());
    assertThat(stranger.get(one.path()))
        .hasStatusOk()
        .bodyText()
        .contains("class=\"li-qr\"")
        .doesNotContain("/antrian/saya/");
  }

  private PaperBrowser stranger() {
    return PaperBrowser.of(mvc).with("lintas", booked.forOne().who().cookie().getValue());
  }
}
