package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasWebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@LintasWebTest
@TestPropertySource(properties = "lintas.metrics.port=0")
class MetricsPortTests {
  @LocalServerPort private int port;
  @Autowired private MetricsDoor door;

  @Test
  void aPortOfItsOwnHasTheFiguresAndNothingElse() throws Exception {
    var own = door.ownPort();
    assertThat(own).isPositive().isNotEqualTo(port);
    assertThat(status(own, "/actuator/prometheus")).isEqualTo(200);
    assertThat(status(own, "/actuator/health")).isEqualTo(200);
    assertThat(status(own, "/")).isEqualTo(404);
    assertThat(status(own, "/masuk")).isEqualTo(404);
    assertThat(status(port, "/actuator/prometheus")).isEqualTo(404);
    assertThat(status(port, "/%61ctuator/prometheus")).isEqualTo(404);
    assertThat(status(port, "/actuator/health")).isEqualTo(200);
  }

  private static int status(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
