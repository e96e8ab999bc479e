package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasWebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@LintasWebTest
class WebServerTests {
  @LocalServerPort private int port;

  @Test
  void tellsAMonitorThatItIsWell() throws Exception {
    var health = URI.create("http://localhost:" + port + "/actuator/health");
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"status\":\"UP\"");
    }
  }
}
