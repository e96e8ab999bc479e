package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasWebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the front says before any page is reached. */
@LintasWebTest
class FrontTests {
  private static final byte[] TEN_MEGABYTES = new byte[10 << 20];

  @LocalServerPort private int port;

  @Test
  void refusesABodyOfTenMegabytes() throws Exception {
    var answer = post("/masuk", BodyPublishers.ofByteArray(TEN_MEGABYTES));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("terlalu besar").contains("too large");
  }

  @Test
  void answersAnApiClientWithAProblemDocument() throws Exception {
    var answer = post("/api/v1/sessions", BodyPublishers.ofByteArray(TEN_MEGABYTES));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":413");
  }

  @Test
  void asksToComeAgainWhenItIsBusy() throws Exception {
    var program = new MockHttpServletResponse();
    FrontAnswer.BUSY.send(new MockHttpServletRequest("POST", "/api/v1/bookings"), program);
    assertThat(program.getStatus()).isEqualTo(503);
    assertThat(program.getHeader("Retry-After")).isEqualTo("5");
    assertThat(program.getContentAsString())
        .contains("\"type\":\"/api/problems/too-busy\"", "\"instance\":\"/api/v1/bookings\"");
    var person = new MockHttpServletResponse();
    FrontAnswer.BUSY.send(new MockHttpServletRequest("GET", "/antrian"), person);
    assertThat(person.getContentAsString()).contains("Sedang ramai", "Very busy", "pesanan ganda");
  }

  @Test
  void tellsAMonitorThatItIsWell() throws Exception {
    var answer = send(HttpRequest.newBuilder(at("/actuator/health")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    return send(
        HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json").POST(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
