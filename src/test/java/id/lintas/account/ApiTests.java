package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.notify.Inbox;
import id.lintas.sandbox.SamplePeople;
import id.lintas.testing.Citizens;
import id.lintas.testing.Codes;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
class ApiTests {
  private static final String OTHER = "jembatan ampera malam hari";

  @Autowired private MockMvcTester mvc;
  @Autowired private ApplicationContext context;
  @Autowired private JsonMapper json;
  @Autowired private Inbox inbox;
  @Autowired private SamplePeople sample;

  @Test
  void fromTheAccountToTheConfirmedContact() {
    var name = PaperBrowser.freshName();
    var address = name + "@contoh.id";
    var key = UUID.randomUUID().toString();
    var account =
        """
        {"username": "%s", "password": "%s", "contact": "%s"}"""
            .formatted(name, Citizens.PASSWORD, address);
    var made = send(HttpMethod.POST, "/api/v1/accounts", "", account, key);
    assertThat(made).hasStatus(201);
    var again = send(HttpMethod.POST, "/api/v1/accounts", "", account, key);
    assertThat(read(again).get("accountId")).isEqualTo(read(made).get("accountId"));
    var token = read(made).get("token").asString();
    assertThat(read(send(HttpMethod.GET, "/api/v1/me", token, "")).get("contact").isNull())
        .isTrue();
    var code = Codes.latest(inbox, address);
    assertThat(confirm(token, "000")).hasStatus(422).bodyText().contains("\"code\"");
    assertThat(read(confirm(token, code)).get("contact").asString()).isEqualTo("w•••@contoh.id");
    assertThat(send(HttpMethod.PATCH, "/api/v1/me", token, "{\"language\": \"en\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"EN\"");
    assertThat(send(HttpMethod.PATCH, "/api/v1/me", token, "{\"language\": \"fr\"}"))
        .hasStatus(422);
  }

  @Test
  void signsInAndOut() {
    var citizen = Citizens.of(context).with(0).citizen();
    assertThat(signIn(citizen.username(), "bukan ini sandinya"))
        .hasStatus(401)
        .hasContentType("application/problem+json")
        .bodyText()
        .contains("wrong-credentials");
    var token = read(signIn(citizen.username(), Citizens.PASSWORD)).get("token").asString();
    assertThat(send(HttpMethod.GET, "/api/v1/me", token, "")).hasStatusOk();
    assertThat(send(HttpMethod.DELETE, "/api/v1/sessions/current", token, "")).hasStatus(204);
    assertThat(send(HttpMethod.GET, "/api/v1/me", token, "")).hasStatus(401);
    for (var n = 0; n < 4; n++) signIn(citizen.username(), "bukan ini sandinya");
    assertThat(signIn(citizen.username(), "bukan ini sandinya"))
        .hasStatus(429)
        .bodyText()
        .contains("retryAfterSeconds");
  }

  @Test
  void replacesAPasswordKnownOrForgotten() {
    var citizen = Citizens.of(context).with(0);
    var body = "{\"password\": \"%s\", \"newPassword\": \"%s\"}";
    assertThat(
            send(HttpMethod.POST, "/api/v1/me/password", citizen.token(), body.formatted("x", "y")))
        .hasStatus(422)
        .bodyText()
        .contains("newPassword");
    assertThat(
            send(
                HttpMethod.POST,
                "/api/v1/me/password",
                citizen.token(),
                body.formatted(Citizens.PASSWORD, OTHER)))
        .hasStatusOk();
    assertThat(send(HttpMethod.GET, "/api/v1/me", citizen.token(), "")).hasStatus(401);
    var who = "{\"account\": \"%s\"}";
    for (var account : java.util.List.of(citizen.citizen().username(), "tidak-ada", "")) {
      assertThat(send(HttpMethod.POST, "/api/v1/password-resets", "", who.formatted(account)))
          .hasStatus(202);
    }
    var reset =
        """
        {"account": "%s", "code": "%s", "newPassword": "kopi pahit tanpa gula"}"""
            .formatted(citizen.citizen().username(), Codes.latest(inbox, citizen.address()));
    assertThat(send(HttpMethod.POST, "/api/v1/password-resets/confirmation", "", reset))
        .hasStatusOk();
    assertThat(send(HttpMethod.POST, "/api/v1/password-resets/confirmation", "", reset))
        .hasStatus(422);
  }

  @Test
  void signingOutEverywhereLeavesTheNewTokenOnly() {
    var citizen = Citizens.of(context).with(0);
    var other = read(signIn(citizen.citizen().username(), Citizens.PASSWORD));
    var answer = send(HttpMethod.DELETE, "/api/v1/me/sessions", citizen.token(), "");
    assertThat(answer).hasStatusOk();
    for (var ended : java.util.List.of(citizen.token(), other.get("token").asString()))
      assertThat(send(HttpMethod.GET, "/api/v1/me", ended, "")).hasStatus(401);
    var token = read(answer).get("token").asString();
    assertThat(send(HttpMethod.GET, "/api/v1/me", token, "")).hasStatusOk();
  }

  @Test
  void leavesWithACopyOfEverything() {
    var citizen = Citizens.of(context).with(2);
    var copy = send(HttpMethod.POST, "/api/v1/me/copy", citizen.token(), "");
    assertThat(copy).hasStatusOk();
    assertThat(read(copy).get("people")).hasSize(2);
    assertThat(read(copy).at("/people/0/nik").asString())
        .isEqualTo(citizen.people().getFirst().nik().value());
    assertThat(read(copy).get("contact").asString()).isEqualTo(citizen.address());
    assertThat(send(HttpMethod.POST, "/api/v1/me/copy", "", "")).hasStatus(401);
    var body = "{\"password\": \"%s\"}";
    for (var wrong : java.util.List.of("{}", body.formatted("bukan ini sandinya")))
      assertThat(send(HttpMethod.POST, "/api/v1/me/deletion", citizen.token(), wrong))
          .hasStatus(422)
          .bodyText()
          .contains("\"password\"");
    var right = body.formatted(Citizens.PASSWORD);
    assertThat(send(HttpMethod.POST, "/api/v1/me/deletion", citizen.token(), right)).hasStatus(204);
    assertThat(send(HttpMethod.GET, "/api/v1/me", citizen.token(), "")).hasStatus(401);
    assertThat(signIn(citizen.citizen().username(), Citizens.PASSWORD)).hasStatus(401);
  }

  @Test
  void keepsPeople() {
    var token = Citizens.of(context).with(0).token();
    var resident = sample.families().get(4).getFirst();
    var person =
        """
        {"relation": "SELF", "name": "%s", "nik": "%s", "birthPlace": "Palembang",
         "birthDate": "%s", "sex": "%s", "maritalStatus": "MARRIED", "address": "Jalan Rekaan 1",
         "familyCard": "%s"}"""
            .formatted(
                resident.name().value(),
                resident.nik().value(),
                resident.birthDate(),
                resident.sex(),
                resident.familyCardNumber());
    var key = UUID.randomUUID().toString();
    var made = send(HttpMethod.POST, "/api/v1/me/people", token, person, key);
    assertThat(made).hasStatus(201).bodyText().contains("MATCHES");
    assertThat(send(HttpMethod.POST, "/api/v1/me/people", token, person, key)).hasStatus(201);
    assertThat(send(HttpMethod.POST, "/api/v1/me/people", token, person, "1")).hasStatus(400);
    assertThat(read(send(HttpMethod.GET, "/api/v1/me/people", token, ""))).hasSize(1);
    var own = "/api/v1/me/people/" + read(made).get("id").asString();
    assertThat(send(HttpMethod.PATCH, own, token, "{\"birthDate\": \"1901-01-01\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("person-differs", "OTHER_DATE");
    assertThat(send(HttpMethod.PATCH, own, token, "{\"birthDate\": \"kemarin\", \"nik\": \"1\"}"))
        .hasStatus(422)
        .bodyText()
        .contains("\"birthDate\"", "\"nik\"");
    assertThat(send(HttpMethod.PATCH, own, token, "{\"address\": \"Jalan Lain 2\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("Jalan Lain 2", resident.name().value());
    var stranger = Citizens.of(context).with(0).token();
    for (var method : java.util.List.of(HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE)) {
      assertThat(send(method, own, stranger, "{}")).hasStatus(404);
    }
    assertThat(send(HttpMethod.DELETE, own, token, "")).hasStatus(204);
    assertThat(send(HttpMethod.GET, own, token, "")).hasStatus(404);
  }

  @Test
  void brokenBodiesAreBadRequestsInWordsOfTheReader() {
    var token = Citizens.of(context).with(0).token();
    for (var body :
        new byte[][] {
          "{".getBytes(StandardCharsets.UTF_8),
          "[]".getBytes(StandardCharsets.UTF_8),
          {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'},
        }) {
      assertThat(
              mvc.post()
                  .uri("/api/v1/me/people")
                  .header("Authorization", "Bearer " + token)
                  .header("Accept-Language", "en")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .hasStatus(400)
          .hasContentType("application/problem+json");
    }
  }

  @Test
  void describesItself() {
    var description = send(HttpMethod.GET, "/api/openapi.json", "", "");
    assertThat(description).hasStatusOk();
    var api = read(description);
    assertThat(api.at("/info/title").asString()).isEqualTo("Lintas");
    assertThat(api.at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
    assertThat(api.at("/components/schemas/Problem/properties/detail").isMissingNode()).isFalse();
    for (var path :
        java.util.List.of("me~1sessions/delete", "me~1copy/post", "me~1deletion/post")) {
      var leaving = api.at("/paths/~1api~1v1~1" + path);
      assertThat(leaving.get("summary").asString()).isNotBlank();
      assertThat(leaving.at("/security/0/token").isArray()).isTrue();
    }
    var ticket = api.at("/paths/~1api~1v1~1tickets/post");
    assertThat(ticket.get("summary").asString()).contains("code");
    assertThat(ticket.at("/security").isMissingNode()).isTrue();
    assertThat(api.at("/components/schemas/Problem/properties/alternatives/items").isObject())
        .isTrue();
    var add = api.at("/paths/~1api~1v1~1me~1people/post");
    assertThat(add.at("/security/0/token").isArray()).isTrue();
    assertThat(add.at("/responses/default/content/application~1problem+json").isObject()).isTrue();
    assertThat(api.at("/paths/~1api~1v1~1sessions/post/security").isMissingNode()).isTrue();
    assertThat(description.getResponse().getContentAsByteArray().length).isGreaterThan(2_000);
  }

  private MvcTestResult signIn(String username, String password) {
    var body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password);
    return send(HttpMethod.POST, "/api/v1/sessions", "", body);
  }

  private MvcTestResult confirm(String token, String code) {
    return send(
        HttpMethod.POST, "/api/v1/me/contact/confirmation", token, "{\"code\": \"" + code + "\"}");
  }

  private MvcTestResult send(HttpMethod method, String path, String token, String body) {
    return send(method, path, token, body, UUID.randomUUID().toString());
  }

  private MvcTestResult send(
      HttpMethod method, String path, String token, String body, String key) {
    var request =
        mvc.method(method)
            .uri(path)
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return token.isEmpty()
        ? request.exchange()
        : request.header("Authorization", "Bearer " + token).exchange();
  }

  private JsonNode read(MvcTestResult result) {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }
}
