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
  void answersOnItsPort() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isLessThan(500);
    }
  }
}
