package id.lintas.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LintasTest
@AutoConfigureMockMvc
class BookingApiTests {
  private static final OfficeId OFFICE = OfficeId.of("MKQ");

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @Autowired Offices offices;
  @Autowired Clock clock;

  private Citizens.SignedIn who;
  private Weeks weeks;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    who = Citizens.of(context).with(2);
  }

  private MvcTestResult send(HttpMethod method, String path, String token, String body) {
    var request =
        mvc.method(method).uri(path).contentType(MediaType.APPLICATION_JSON).content(body);
    return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
        .exchange();
  }

  private JsonNode read(MvcTestResult result) {
    return json.readTree(
        new String(
            result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private String form(Citizens.SignedIn citizen, String office) {
    var body = "{\"office\": \"%s\"}".formatted(office);
    return read(send(HttpMethod.POST, "/api/v1/bookings/forms", citizen.token(), body))
        .get("form")
        .asString();
  }

  private String order(Citizens.SignedIn citizen, SlotKey slot, String form) {
    var party =
        citizen.personIds().stream()
            .map(
                id ->
                    "{\"person\": \"%s\", \"kind\": \"NEW\", \"passport\": \"ELEKTRONIK\", \"years\": 10}"
                        .formatted(id))
            .collect(Collectors.joining(","));
    return """
        {"form": "%s", "office": "%s", "day": "%s", "hour": "%s", "party": [%s]}"""
        .formatted(form, slot.office(), slot.day(), slot.hour(), party);
  }

  private MvcTestResult place(Citizens.SignedIn citizen, String order) {
    return send(HttpMethod.POST, "/api/v1/bookings", citizen.token(), order);
  }

  @Test
  void booksOnceHoweverOftenItIsSentAndMovesAndCancels() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var later =
        weeks.at(OFFICE, slot.day(), slot.hour().plusHours(1), Pool.PUBLIC, 5, weeks.opened());
    var order = order(who, slot, form(who, "MKQ"));
    var made = place(who, order);
    assertThat(made).hasStatus(201);
    var booking = read(made);
    assertThat(read(place(who, order)).get("code")).isEqualTo(booking.get("code"));
    var path = "/api/v1/bookings/" + booking.get("code").asString();
    var move =
        "{\"version\": %d, \"day\": \"%s\", \"hour\": \"%s\"}"
            .formatted(booking.get("version").asInt(), later.day(), later.hour());
    assertThat(
            read(send(HttpMethod.POST, path + "/move", who.token(), move)).get("movesUsed").asInt())
        .isEqualTo(1);
    var stale =
        "{\"version\": 0, \"day\": \"%s\", \"hour\": \"%s\"}".formatted(slot.day(), slot.hour());
    assertThat(send(HttpMethod.POST, path + "/move", who.token(), stale)).hasStatus(409);
    var stranger = Citizens.of(context).with(1);
    assertThat(send(HttpMethod.GET, path, stranger.token(), "")).hasStatus(404);
    assertThat(send(HttpMethod.POST, path + "/cancellation", stranger.token(), "")).hasStatus(404);
    assertThat(
            read(send(HttpMethod.POST, path + "/cancellation", who.token(), ""))
                .get("state")
                .asString())
        .isEqualTo("CANCELLED");
    assertThat(read(send(HttpMethod.GET, "/api/v1/bookings", who.token(), ""))).hasSize(1);
  }

  @Test
  void aRefusedMoveNamesAlternativesAsARefusedOrderDoes() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 9);
    var hour = slot.hour();
    var small = weeks.at(OFFICE, slot.day(), hour.plusHours(1), Pool.PUBLIC, 1, weeks.opened());
    // what is proposed lies in the days that the pages show
    var today = offices.office(OFFICE).today(clock.instant());
    weeks.at(OFFICE, today.plusDays(9), hour, Pool.PUBLIC, 9, weeks.opened());
    var booking = read(place(who, order(who, slot, form(who, "MKQ"))));
    var move =
        "{\"version\": %d, \"day\": \"%s\", \"hour\": \"%s\"}"
            .formatted(booking.get("version").asInt(), small.day(), small.hour());
    var path = "/api/v1/bookings/" + booking.get("code").asString() + "/move";
    var refused = send(HttpMethod.POST, path, who.token(), move);
    assertThat(refused).hasStatus(409).bodyText().contains("place-full");
    var offered = read(refused).get("alternatives");
    assertThat(offered).isNotEmpty();
    assertThat(offered.get(0).get("day").asString()).isNotBlank();
    var stranger = Citizens.of(context).with(2);
    var order = read(place(stranger, order(stranger, small, form(stranger, "MKQ"))));
    assertThat(order.get("alternatives")).isEqualTo(offered);
    var cancelled = "/api/v1/bookings/" + booking.get("code").asString() + "/cancellation";
    assertThat(send(HttpMethod.POST, cancelled, who.token(), "")).hasStatusOk();
  }

  @Test
  void anAccountWithALiveBookingIsNotDeleted() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 9);
    assertThat(place(who, order(who, slot, form(who, "MKQ")))).hasStatus(201);
    var body = "{\"password\": \"%s\"}".formatted(Citizens.PASSWORD);
    assertThat(send(HttpMethod.POST, "/api/v1/me/deletion", who.token(), body))
        .hasStatus(409)
        .bodyText()
        .contains("account-under-way");
    assertThat(read(send(HttpMethod.POST, "/api/v1/me/copy", who.token(), "")).get("more"))
        .hasSize(1);
  }

  @Test
  void refusalsAreProblemDocumentsThatSayWhatToDo() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var other =
        weeks.at(OFFICE, slot.day(), slot.hour().plusHours(2), Pool.PUBLIC, 9, weeks.opened());
    var full = place(who, order(who, slot, form(who, "MKQ")));
    assertThat(full).hasStatus(409).hasContentType("application/problem+json");
    assertThat(read(full).get("type").asString()).isEqualTo("/api/problems/place-full");
    assertThat(read(full).get("detail").asString()).isNotBlank();
    assertThat(place(who, order(who, other, form(who, "MKQ")))).hasStatus(201);
    var again = read(place(who, order(who, other, form(who, "MKQ"))));
    assertThat(again.get("type").asString()).endsWith("person-has-place");
    assertThat(again.get("position").asInt()).isEqualTo(1);
    var stranger = Citizens.of(context).with(1);
    var forged = place(stranger, order(stranger, other, form(who, "MKQ")));
    assertThat(forged).hasStatus(400).bodyText().contains("form-not-ours");
    var foreignPeople = order(who, other, form(stranger, "MKQ"));
    assertThat(place(stranger, foreignPeople)).hasStatus(422).bodyText().contains("party-refused");
  }

  @Test
  void aBoundThatIsReachedNamesItselfItsNumberAndItsEnd() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 9);
    for (int n = 0; n < 3; n++) {
      var made = read(place(who, order(who, slot, form(who, "MKQ"))));
      var path = "/api/v1/bookings/" + made.get("code").asString() + "/cancellation";
      assertThat(send(HttpMethod.POST, path, who.token(), "")).hasStatusOk();
    }
    var refused = place(who, order(who, slot, form(who, "MKQ")));
    assertThat(refused).hasStatus(409).hasContentType("application/problem+json");
    var problem = read(refused);
    assertThat(problem.get("type").asString()).isEqualTo("/api/problems/many-returns");
    assertThat(problem.get("limit").asString()).isEqualTo("ACCOUNT_RETURNS");
    assertThat(problem.get("most").asInt()).isEqualTo(3);
    assertThat(Instant.parse(problem.get("againAt").asString())).isAfter(Instant.now());
    assertThat(problem.get("detail").asString()).contains("loket");
  }

  @Test
  void whoHammersIsAskedToSendTheSameAgainLater() {
    var order = order(who, weeks.open(OFFICE, Pool.PUBLIC, 1), form(who, "MKQ"));
    MvcTestResult last = place(who, order);
    for (int n = 0; n < 60; n++) last = place(who, order);
    assertThat(last).hasStatus(503).hasHeader("Retry-After", "5");
    assertThat(read(last).get("type").asString()).endsWith("busy-try-again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"office\": \"plm\"}",
        "{\"office\": \"PLM\", \"form\": \"x\", \"day\": \"2026-02-30\", \"hour\": \"09:00\"}",
        "{\"office\": \"PLM\", \"form\": \"x\", \"day\": \"2026-11-30\", \"hour\": \"9\", \"party\": []}",
        "{\"office\": \"PLM\", \"form\": \"x\", \"day\": \"2026-11-30\", \"hour\": \"09:00\", \"party\": [null]}",
        "{\"office\": \"PLM\", \"form\": \"x\", \"day\": \"2026-11-30\", \"hour\": \"09:00\","
            + " \"party\": [{\"person\": \"1\"}]}"
      })
  void rubbishIsRefusedAndNeverAFault(String body) {
    assertThat(place(who, body))
        .hasStatus4xxClientError()
        .hasContentType("application/problem+json");
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    var fields = read(place(who, "{}")).get("fields");
    for (var name : java.util.List.of("office", "form", "day", "hour", "party"))
      assertThat(fields.get(name).asString()).as(name).isNotBlank();
  }

  @Test
  void namesTheValueThatCannotBe() {
    var body =
        """
        {"office": "PLM", "form": "x", "day": "2026-11-30", "hour": "09:00",
         "party": [{"kind": "HONEYMOON"}]}""";
    var answer = place(who, body);
    assertThat(answer).hasStatus(422);
    assertThat(read(answer).at("/fields/party[0].kind").asString()).contains("NEW");
    var noDay = place(who, "{\"day\": \"2026-02-30\"}");
    assertThat(noDay).hasStatus(422);
    assertThat(read(noDay).at("/fields/day").asString()).isNotBlank();
  }

  @Test
  void withoutATokenItIsNotASignInPage() {
    assertThat(send(HttpMethod.GET, "/api/v1/bookings", "", ""))
        .hasStatus(401)
        .hasContentType("application/problem+json");
  }

  @Test
  void officesAndTheirDaysAreOpenToEverybody() {
    assertThat(read(send(HttpMethod.GET, "/api/v1/offices", "", ""))).hasSize(150);
    var near = read(send(HttpMethod.GET, "/api/v1/offices?near=PLM", "", ""));
    assertThat(near.get(0).get("id").asString()).isEqualTo("PLM");
    var days = send(HttpMethod.GET, "/api/v1/offices/MRE/availability?people=2", "", "");
    assertThat(days).hasStatusOk();
    assertThat(read(days).get("nextOpening").isNull()).as("it publishes nothing").isTrue();
    Weeks.of(context).open(OfficeId.of("MRE"), Pool.PUBLIC, 1);
    days = send(HttpMethod.GET, "/api/v1/offices/MRE/availability?people=2", "", "");
    assertThat(read(days).get("nextOpening").get("opensAt").asString()).isNotBlank();
    assertThat(send(HttpMethod.GET, "/api/v1/offices/ZZZ/availability", "", "")).hasStatus(404);
    assertThat(send(HttpMethod.GET, "/api/v1/offices/MKQ/availability?people=6", "", ""))
        .hasStatus(422);
    assertThat(send(HttpMethod.GET, "/api/v1/offices/MKQ/availability?people=x", "", ""))
        .hasStatus(422)
        .bodyText()
        .contains("\"people\"");
  }
}
