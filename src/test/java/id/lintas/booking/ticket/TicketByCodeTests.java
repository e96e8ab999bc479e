package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Bookings;
import id.lintas.booking.store.TicketTryStore;
import id.lintas.ground.MovableClock;
import id.lintas.shared.BookingCode;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import id.lintas.vault.BlindIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A ticket for those who are not its account: signed in as somebody else, or programs. */
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

  @Test
  void aProgramGetsItByCodeAndTheBirthDateOfAnyOfItsPeople() {
    var one = booked.forFive();
    var third = one.booking().applicants().get(2).birthDate();
    assertThat(ask("198.51.100.7", one.booking().code().value().toLowerCase(), third))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(one.booking().code().grouped());
  }

  @Test
  void aProgramThatGuessesWaitsAndLearnsNothing() {
    var one = booked.forOne();
    var unknown = BookingCode.random(new Random(12)).value();
    for (var code : List.of(one.booking().code().value(), unknown))
      assertThat(ask("198.51.101.7", code, one.birthDate().plusDays(1)))
          .hasStatus(404)
          .hasContentType("application/problem+json")
          .bodyText()
          .contains("no-such-ticket");
    for (int wrong = 2; wrong <= 5; wrong++)
      assertThat(ask("198.51.101.7", one.booking().code().value(), one.birthDate().plusDays(wrong)))
          .hasStatus(404);
    var right = ask("198.51.102.7", one.booking().code().value(), one.birthDate());
    assertThat(right).hasStatus(429).bodyText().contains("too-many-tries", "retryAfterSeconds");
    assertThat(Long.parseLong(right.getResponse().getHeader("Retry-After"))).isBetween(1L, 6L);
  }

  @Test
  void aClockThatRanAheadKeepsNobodyOut() {
    var clock = new MovableClock(Clock.systemUTC());
    var opening =
        new OpeningByCode(
            context.getBean(Bookings.class),
            context.getBean(TicketTryStore.class),
            context.getBean(BlindIndex.class),
            clock);
    var one = booked.forOne();
    var wrong = one.birthDate().plusDays(1);
    var code = one.booking().code();
    clock.shift(Duration.ofDays(100));
    for (int tries = 0; tries < 5; tries++) opening.open(code, wrong, "198.51.104.7");
    assertThat(opening.open(code, one.birthDate(), "198.51.104.7"))
        .isInstanceOf(OpeningByCode.Answer.Wait.class);
    clock.reset();
    assertThat(opening.open(code, one.birthDate(), "198.51.104.7"))
        .isInstanceOf(OpeningByCode.Answer.Open.class);
  }

  @Test
  void whatIsMissingOrNoDateIsToldByField() {
    for (var body : List.of("{}", "{\"code\": \"7K4MN\"}"))
      assertThat(send("198.51.103.7", body))
          .hasStatus(422)
          .hasContentType("application/problem+json");
    assertThat(send("198.51.103.7", "{\"code\": \"x\", \"birthDate\": \"kemarin\"}"))
        .hasStatus(422)
        .hasContentType("application/problem+json")
        .bodyText()
        .contains("birthDate");
  }

  private MvcTestResult ask(String address, String code, LocalDate born) {
    return send(address, "{\"code\": \"%s\", \"birthDate\": \"%s\"}".formatted(code, born));
  }

  private MvcTestResult send(String address, String body) {
    return mvc.post()
        .uri("/api/v1/tickets")
        .with(
            raw -> {
              raw.setRemoteAddr(address);
              return raw;
            })
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
