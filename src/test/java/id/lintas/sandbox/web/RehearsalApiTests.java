package id.lintas.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.sandbox.SandboxSettings;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class RehearsalApiTests {
  private static final String OFFICE = "TJB";

  @Autowired private WebApplicationContext context;
  @Autowired private SandboxSettings settings;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private MockMvcTester door;

  @BeforeEach
  void open() {
    var secured = SecurityMockMvcConfigurers.springSecurity();
    door = MockMvcTester.from(context, builder -> builder.apply(secured).build());
  }

  @Test
  void publishesANewWeekWithEachCallInTheAskedMode() {
    assertThat(week(43, "DRAW"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.opensAt")
        .asString()
        .satisfies(at -> assertThat(Instant.parse(at)).isAfter(clock.instant()));
    assertThat(week(7, "FIRST_COME")).hasStatusOk();
    assertThat(
            jdbc.sql("select sum(capacity) from booking.slot where office_id = :office")
                .param("office", OFFICE)
                .query(Integer.class)
                .single())
        .isEqualTo(50);
    assertThat(
            jdbc.sql("select count(*) from booking.opening where office_id = :office")
                .param("office", OFFICE)
                .query(Integer.class)
                .single())
        .isOne();
  }

  private MvcTestResult week(int places, String mode) {
    var order = "{\"office\":\"%s\",\"places\":%d,\"mode\":\"%s\"}";
    return post("/api/sandbox/weeks", order.formatted(OFFICE, places, mode), "nobody");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(week(0, "DRAW")).hasStatus(400);
    assertThat(week(10, "LOTTERY")).hasStatus(400);
    assertThat(post("/api/sandbox/weeks", "{\"places\":1,\"mode\":\"DRAW\"}", "nobody"))
        .hasStatus(404);
    assertThat(post("/api/sandbox/clock", "{}", "nobody")).hasStatus(400);
  }

  @Test
  void movesTheClock() {
    try {
      var wanted = clock.instant().plus(Duration.ofSeconds(3));
      assertThat(post("/api/sandbox/clock", "{\"now\":\"" + wanted + "\"}", "nobody"))
          .hasStatusOk();
      assertThat(settings.clockOffset()).isPositive();
    } finally {
      settings.resetClock();
    }
  }

  @Test
  void givesBackWhatSomebodySignedInSaid() {
    var token = Citizens.of(context).with(1).token();
    assertThat(post("/api/sandbox/echo", "{\"hour\":\"09:00\"}", token))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("{\"hour\":\"09:00\"}");
    assertThat(post("/api/sandbox/echo", "{}", "nobody")).hasStatus(401);
  }

  private MvcTestResult post(String path, String body, String token) {
    return door.post()
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
