package id.lintas.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.lintas.notify.Inbox;
import id.lintas.testing.Citizens;
import id.lintas.testing.Codes;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in, and up, at a node whose password lane is busy. */
@LintasTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "lintas.account.sign-in-moment=0s")
class WaitingPagesTests {
  private static final String WAIT = "/masuk/tunggu";

  @Autowired private MockMvcTester mvc;
  @Autowired private PasswordLane lane;
  @Autowired private Inbox inbox;
  @Autowired private ApplicationContext context;

  @Test
  void thePageSaysHowLongReloadsItselfAndLeadsOn() throws Exception {
    var name = Citizens.of(context).with(0).citizen().username();
    var browser = PaperBrowser.of(mvc);
    try (var busy = busy()) {
      browser.get("/masuk?lanjut=/antrian/saya");
      assertThat(browser.post("/masuk", "nama-pengguna", name, "sandi", Citizens.PASSWORD))
          .hasStatus(303)
          .hasHeader("Location", WAIT);
      assertThat(browser.get(WAIT))
          .hasStatusOk()
          .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
          .bodyText()
          .contains("http-equiv=\"refresh\"", "Sebentar lagi Anda masuk", "Tempat Anda")
          .doesNotContain("account.", name, Citizens.PASSWORD);
      assertThat(browser.get(WAIT + "?bahasa=en"))
          .bodyText()
          .contains("You are signed in shortly")
          .doesNotContain("account.");
      var ticket = browser.cookie("menunggu");
      var readable = Base64.getUrlDecoder().decode(ticket.substring(0, ticket.indexOf('.')));
      assertThat(new String(readable, StandardCharsets.UTF_8))
          .contains("/antrian/saya")
          .doesNotContain(name, Citizens.PASSWORD);
      assertThat(browser.get("/akun")).hasStatus(303);
    }
    assertThat(untilOver(browser)).hasStatus(303).hasHeader("Location", "/antrian/saya");
    assertThat(browser.get("/akun")).hasStatusOk();
    assertThat(browser.cookie("menunggu")).isEmpty();
    assertThat(browser.get(WAIT)).hasStatus(303).hasHeader("Location", "/masuk");
  }

  @Test
  void aWrongPasswordLeadsBackToTheForm() throws Exception {
    var browser = PaperBrowser.of(mvc);
    try (var busy = busy()) {
      browser.get("/masuk?lanjut=/antrian/saya");
      browser.post("/masuk", "nama-pengguna", "siapa", "sandi", "salah salah salah");
    }
    assertThat(untilOver(browser))
        .hasStatus(422)
        .bodyText()
        .contains("sandi-salah", "value=\"/antrian/saya\"");
    assertThat(browser.get("/akun")).hasStatus(303);
  }

  @Test
  void aNewAccountWaitsTheSameWay() throws Exception {
    var name = PaperBrowser.freshName();
    var browser = PaperBrowser.of(mvc);
    var late = PaperBrowser.of(mvc);
    try (var busy = busy()) {
      browser.get("/daftar");
      assertThat(signUp(browser, name)).hasStatus(303).hasHeader("Location", WAIT);
      late.get("/daftar");
      assertThat(signUp(late, name)).hasStatus(303).hasHeader("Location", WAIT);
    }
    // both were hashed, and written down on threads of their own: either may have been first
    var one = untilOver(browser);
    var other = untilOver(late);
    var firstWon = one.getResponse().getStatus() == 303;
    assertThat(firstWon ? one : other).hasStatus(303).hasHeader("Location", "/akun/kontak/kode");
    assertThat(firstWon ? other : one).hasStatus(422).bodyText().contains("nama-pengguna-salah");
    assertThat(Codes.latest(inbox, name + "@contoh.id")).hasSize(6);
    assertThat((firstWon ? browser : late).get("/akun")).hasStatusOk().bodyText().contains(name);
  }

  @Test
  void whatIsLostIsSaidInBothLanguages() throws Exception {
    var browser = PaperBrowser.of(mvc);
    try (var busy = busy()) {
      browser.get("/masuk");
      browser.post("/masuk", "nama-pengguna", "siapa", "sandi", "salah salah salah");
    }
    var spent = browser.cookie("menunggu");
    untilOver(browser);
    context
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("delete from account.sign_in_outcome")
        .update();
    assertThat(browser.with("menunggu", spent).get(WAIT))
        .hasStatus(410)
        .bodyText()
        .contains("sekali lagi", "/masuk?lanjut=/akun");
    assertThat(browser.with("menunggu", spent).get(WAIT + "?bahasa=en"))
        .hasStatus(410)
        .bodyText()
        .contains("once more")
        .doesNotContain("account.lost");
  }

  @Test
  void programsAreToldWhereToAsk() throws Exception {
    var citizen = Citizens.of(context).with(0);
    String ticket;
    try (var busy = busy()) {
      var answer = program(citizen.citizen().username(), Citizens.PASSWORD);
      assertThat(answer).hasStatus(202).hasHeader("Location", "/api/v1/sessions/waiting");
      assertThat(answer).containsHeader("Retry-After");
      ticket = JsonPath.read(body(answer), "$.ticket");
      assertThat(ask(ticket)).hasStatus(202).bodyJson().hasPath("$.ahead");
    }
    var answer = ask(ticket);
    while (answer.getResponse().getStatus() == 202) answer = ask(ticket);
    assertThat(answer).hasStatus(200);
    String token = JsonPath.read(body(answer), "$.token");
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", "Bearer " + token))
        .hasStatusOk();
    assertThat(ask("x.y")).hasStatus(410).hasContentType("application/problem+json");
    assertThat(mvc.get().uri("/api/v1/sessions/waiting")).hasStatus(410);
    assertThat(mvc.get().uri("/api/openapi.json"))
        .bodyText()
        .contains("/api/v1/sessions/waiting", "waitSeconds");
  }

  private BusyLane busy() throws InterruptedException {
    return new BusyLane(lane, Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 2));
  }

  private static MvcTestResult untilOver(PaperBrowser browser) {
    var answer = browser.get(WAIT);
    while (answer.getResponse().getStatus() == 200) answer = browser.get(WAIT);
    return answer;
  }

  private static MvcTestResult signUp(PaperBrowser browser, String name) {
    return browser.post(
        "/daftar",
        "nama-pengguna",
        name,
        "sandi",
        Citizens.PASSWORD,
        "kontak",
        name + "@contoh.id");
  }

  private MvcTestResult program(String name, String password) {
    return mvc.post()
        .uri("/api/v1/sessions")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
        .exchange();
  }

  private MvcTestResult ask(String ticket) {
    return mvc.get()
        .uri("/api/v1/sessions/waiting")
        .header("Authorization", "Bearer " + ticket)
        .exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
