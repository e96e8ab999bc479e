package id.lintas.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.BareLine;
import id.lintas.testing.BareLine.Answer;
import id.lintas.testing.LintasWebTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that can be read and cannot be served: each is told apart, and what would do. */
@LintasWebTest
class FaultsTests {
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;

  @Test
  void namesTheMethodsThatWouldDo() throws IOException {
    var answer = send("PUT /api/v1/sessions HTTP/1.1\r\n", "");
    assertThat(problem(answer, 405, "wrong-method")).isNotNull();
    assertThat(answer.headers()).containsEntry("allow", "POST");
    var page = send("GET /keluar HTTP/1.1\r\n", "");
    assertThat(page.status()).isEqualTo(405);
    assertThat(page.headers()).containsEntry("allow", "POST");
    assertThat(page.body()).contains("dibuka dengan cara yang salah", "Mulai lagi");
  }

  @Test
  void namesTheTypesThatWouldDo() throws IOException {
    problem(
        send("GET /api/v1/offices HTTP/1.1\r\nAccept: text/csv\r\n", ""), 406, "not-acceptable");
    for (var type : List.of("text/plain", "nonsense", "application/xml")) {
      var answer = send("POST /api/v1/sessions HTTP/1.1\r\nContent-Type: " + type + "\r\n", "{}");
      problem(answer, 415, "unsupported-type");
    }
    var page = send("GET /manifest.webmanifest HTTP/1.1\r\nAccept: text/csv\r\n", "");
    assertThat(page.status()).isEqualTo(406);
    assertThat(page.body()).contains("Bentuk jawaban yang diminta tidak ada");
  }

  @Test
  void tellsUnreadableJsonFromAWrongField() throws IOException {
    for (var body : List.of("", "{", "[]", "nonsense", "{\"username\": \"\u00c3\u0028\"}")) {
      problem(send("POST /api/v1/sessions HTTP/1.1\r\n" + JSON, body), 400, "bad-request");
    }
    var answer = send("POST /api/v1/sessions HTTP/1.1\r\n" + JSON, "{\"password\": {}}");
    var problem = problem(answer, 422, "invalid-fields");
    assertThat(problem.at("/fields/password").asString()).isNotBlank();
  }

  @Test
  void aBrokenFormIsARefusalInTheLanguageThatWasChosen() throws IOException {
    for (var body : List.of("nama-pengguna=%ff%fe", "sandi=%", "=%00&&=", "a=%c3%28")) {
      for (var page : List.of("/masuk", "/petugas/masuk", "/")) {
        var answer = send("POST " + page + " HTTP/1.1\r\n" + FORM + "Cookie: bahasa=en\r\n", body);
        assertThat(answer.status()).as(page + " " + body).isBetween(400, 405);
        assertThat(answer.body())
            .as(page + " " + body)
            .contains("<html lang=\"en\"")
            .doesNotContain("HTTP Status");
      }
    }
    var parts = send("POST /masuk HTTP/1.1\r\nContent-Type: multipart/form-data\r\n", "nothing");
    assertThat(parts.status()).isEqualTo(400);
    assertThat(parts.body()).contains("Permintaan tidak dapat dibaca", "li-header");
    problem(
        send("POST /api/v1/sessions HTTP/1.1\r\nContent-Type: multipart/form-data\r\n", "x"),
        400,
        "bad-request");
  }

  @Test
  void whatAFilterRefusesNamesTheAddressThatWasAskedFor() throws IOException {
    var answer = send("GET /api/v1/offices;x=1 HTTP/1.1\r\nAccept-Language: en\r\n", "");
    var problem = problem(answer, 400, "bad-request");
    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/offices;x=1");
    assertThat(problem.get("title").asString()).isEqualTo("The request could not be read");
  }

  private Answer send(String head, String body) throws IOException {
    return BareLine.send(port, head, body);
  }

  private JsonNode problem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    var problem = json.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("/api/problems/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }
}
