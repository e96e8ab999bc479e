package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.BareLine;
import id.lintas.testing.BareLine.Answer;
import id.lintas.testing.LintasWebTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses by itself is said in our words, to people and to programs. */
@LintasWebTest
class ServerRefusalTests {
  private static final String TEN_THOUSAND = "a".repeat(10_000);
  private static final List<String> MEMBERS =
      List.of("type", "title", "status", "detail", "instance");

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;

  /** Broken in every way a request can be, with an address below this one. */
  private static Map<String, String> broken(String below) {
    var all = new LinkedHashMap<String, String>();
    all.put("undecodable", "GET " + below + "/%ff HTTP/1.1\r\n");
    all.put("half a sign", "GET " + below + "/% HTTP/1.1\r\n");
    all.put("nothing", "GET " + below + "/%00 HTTP/1.1\r\n");
    all.put("hidden slash", "GET " + below + "/a%2fb HTTP/1.1\r\n");
    all.put("outside", "GET " + below + "/..%2f..%2f..%2f..%2fetc HTTP/1.1\r\n");
    all.put("letters no address has", "GET " + below + "/\u00c3\u00a9 HTTP/1.1\r\n");
    all.put("quotes", "GET " + below + "/\" HTTP/1.1\r\n");
    all.put("a space", "GET " + below + "/a b HTTP/1.1\r\n");
    all.put("no header", "GET " + below + "/ HTTP/1.1\r\nno header: x\r\n");
    all.put("too long a header", "GET " + below + "/ HTTP/1.1\r\nX: " + TEN_THOUSAND + "\r\n");
    all.put("two hosts", "GET " + below + "/ HTTP/1.1\r\nHost: elsewhere\r\n");
    all.put("two lengths", "POST " + below + "/ HTTP/1.1\r\nContent-Length: abc\r\n");
    all.put("protocol", "GET " + below + "/ HTTP/9.9\r\n");
    all.put("encoding", "POST " + below + "/ HTTP/1.1\r\nTransfer-Encoding: song\r\n");
    return all;
  }

  @Test
  void tellsPeopleInBothLanguagesWhatToDo() throws IOException {
    var all = broken("");
    all.put("too long", "GET /" + TEN_THOUSAND + " HTTP/1.1\r\n");
    all.put("no request at all", "hello\r\n");
    for (var one : all.entrySet()) {
      var answer = BareLine.send(port, one.getValue(), "");
      assertThat(answer.status()).as(one.getKey()).isIn(400, 501, 505);
      assertThat(answer.type()).as(one.getKey()).isEqualTo("text/html;charset=UTF-8");
      assertThat(answer.body())
          .as(one.getKey())
          .contains("Permintaan tidak dapat dibaca", "Kembali ke halaman sebelumnya")
          .contains("The request could not be read", "Go back to the previous page")
          .contains("<a href=\"/\">")
          .doesNotContain("HTTP Status", "Tomcat");
      assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'");
    }
  }

  @Test
  void leadsOfficersBackToTheirOwnStart() throws IOException {
    var answer = BareLine.send(port, "GET /petugas/%ff HTTP/1.1\r\n", "");
    assertThat(answer.body()).contains("<a href=\"/petugas\">").doesNotContain("<a href=\"/\">");
  }

  @Test
  void givesProgramsAProblemDocumentInTheirLanguage() throws IOException {
    for (var one : broken("/api/v1/me").entrySet()) {
      var answer = BareLine.send(port, one.getValue(), "");
      var problem = problem(answer, one.getKey());
      assertThat(problem.get("type").asString()).isEqualTo("/api/problems/bad-request");
      assertThat(problem.get("title").asString()).isEqualTo("Permintaan tidak dapat dibaca");
    }
    var english =
        BareLine.send(port, "GET /api/v1/%ff HTTP/1.1\r\nAccept-Language: en-GB,en\r\n", "");
    assertThat(problem(english, "english").get("title").asString())
        .isEqualTo("The request could not be read");
  }

  /** A program need not know whether the front, the server or a controller refused it. */
  @Test
  void problemsOfTheFrontLookLikeAllOthers() throws IOException {
    var ours = problem(BareLine.send(port, "GET /api/v1/nix HTTP/1.1\r\n", ""), "ours");
    var servers = problem(BareLine.send(port, "GET /api/v1/%ff HTTP/1.1\r\n", ""), "the server's");
    var fronts =
        problem(
            BareLine.send(port, "POST /api/v1/sessions HTTP/1.1\r\n", "x".repeat(300_000)),
            "the front's");
    assertThat(ours.propertyNames()).containsExactlyInAnyOrderElementsOf(MEMBERS);
    assertThat(servers.propertyNames()).containsExactlyInAnyOrderElementsOf(MEMBERS);
    assertThat(fronts.propertyNames()).containsExactlyInAnyOrderElementsOf(MEMBERS);
    assertThat(fronts.get("type").asString()).isEqualTo("/api/problems/too-large");
    assertThat(fronts.get("instance").asString()).isEqualTo("/api/v1/sessions");
  }

  @Test
  void showsBrowsersSignsThatTheySendAsTheyAre() throws IOException {
    var page = BareLine.send(port, "GET /a[1]|b?x=[1]{2} HTTP/1.1\r\n", "");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("Halaman tidak ditemukan");
    var problem =
        problem(BareLine.send(port, "GET /api/v1/a[1] HTTP/1.1\r\n", ""), "square brackets");
    assertThat(problem.get("type").asString()).isEqualTo("/api/problems/not-found");
    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/a%5B1%5D");
  }

  private JsonNode problem(Answer answer, String what) {
    assertThat(answer.type()).as(what).isEqualTo("application/problem+json");
    var problem = json.readTree(answer.body());
    assertThat(problem.get("status").asInt()).as(what).isEqualTo(answer.status());
    for (var member : List.of("type", "title", "detail")) {
      assertThat(problem.get(member).asString()).as(what).isNotBlank();
    }
    return problem;
  }
}
