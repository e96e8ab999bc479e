package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasWebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures for those who run a node, and for nobody else. */
@LintasWebTest
class MetricsDoorTests {
  private static final String FIGURES = "/actuator/prometheus";

  @LocalServerPort private int port;

  @Test
  void whoIsOnTheSameMachineReadsThem() throws Exception {
    get(port, "/");
    var answer = get(port, FIGURES);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "lintas_front_in_work{lane=\"ordinary\"}",
            "lintas_front_shed_total{lane=\"poll\"}",
            "lintas_front_waiting{lane=\"turn\"}",
            "lintas_front_answered_seconds_bucket{lane=\"ordinary\",le=\"0.2\"}",
            "lintas_front_connections ",
            "lintas_front_backlog ",
            "lintas_password_lane_waiting{line=\"sign-in\"}",
            "lintas_password_lane_pace_seconds ",
            "lintas_sign_in_total{outcome=\"signed-in\"}",
            "lintas_outbox_age_seconds ",
            "lintas_audit_unlinked_age_seconds ",
            "lintas_audit_head_age_seconds ",
            "lintas_revocation_lag_seconds ",
            "lintas_allocation_batch_count ",
            "lintas_allocation_commit_seconds_bucket",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads");
  }

  @Test
  void whatABalancerPassesOnIsNotLocal() throws Exception {
    assertThat(get(port, FIGURES, "X-Forwarded-For", "10.0.0.1").statusCode()).isEqualTo(404);
    assertThat(get(port, FIGURES, "Forwarded", "for=10.0.0.1").statusCode()).isEqualTo(404);
    assertThat(get(port, "/actuator/health", "X-Forwarded-For", "10.0.0.1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void noOtherWayToWriteTheAddressOpensIt() throws Exception {
    for (var path :
        new String[] {
          "/%61ctuator/prometheus",
          "/actuator/%70rometheus",
          "/%2Factuator/prometheus",
          "//actuator/prometheus",
          "/./actuator/prometheus",
          "/masuk/../actuator/prometheus",
          "/actuator;a=b/prometheus"
        }) {
      var answer = get(port, path, "X-Forwarded-For", "10.0.0.1");
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("lintas_front");
    }
  }

  @Test
  void thereIsNothingElseToRead() throws Exception {
    for (var path : new String[] {"metrics", "env", "beans", "loggers", "heapdump"}) {
      assertThat(get(port, "/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(int port, String path, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) request.headers(headers);
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
