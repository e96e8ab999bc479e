package id.lintas.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A program that asks, and holds each answer against the description. Remembers which statuses of
 * which calls it has seen.
 */
final class Asking {
  private final MockMvcTester mvc;
  private final JsonMapper json;
  private final DescribedApi api;
  private final Set<String> seen = new TreeSet<>();
  private final String network =
      "10.200.%d.%d"
          .formatted(
              ThreadLocalRandom.current().nextInt(256), ThreadLocalRandom.current().nextInt(256));

  Asking(MockMvcTester mvc, JsonMapper json) {
    this.mvc = mvc;
    this.json = json;
    var answer = mvc.get().uri("/api/openapi.json").exchange();
    this.api = new DescribedApi(json.readTree(answer.getResponse().getContentAsByteArray()));
  }

  DescribedApi api() {
    return api;
  }

  /** As in {@code POST /api/v1/me/people 201}, and the same with a problem's type. */
  Set<String> seen() {
    return seen;
  }

  /** What one request is made of. */
  record Request(String call, String path, String token, String body, String key) {
    Request at(String address) {
      return new Request(call, address, token, body, key);
    }

    Request by(String somebody) {
      return new Request(call, path, somebody, body, key);
    }

    Request with(String text) {
      return new Request(call, path, token, text, UUID.randomUUID().toString());
    }

    Request key(String other) {
      return new Request(call, path, token, body, other);
    }
  }

  static Request call(String call) {
    var key = UUID.randomUUID().toString();
    return new Request(call, call.replaceAll(".* ", ""), "", "", key);
  }

  /** Without a look at the answer. */
  MockHttpServletResponse send(Request request) {
    var asked =
        mvc.method(HttpMethod.valueOf(request.call().replaceAll(" .*", "")))
            .uri(URI.create(request.path()))
            .header("Idempotency-Key", request.key())
            .with(
                raw -> {
                  raw.setRemoteAddr(network);
                  return raw;
                })
            .contentType(MediaType.APPLICATION_JSON)
            .content(request.body());
    if (!request.token().isEmpty()) asked.header("Authorization", "Bearer " + request.token());
    return asked.exchange().getResponse();
  }

  /** The answer's body, when it is one that the description knows. */
  JsonNode expect(int status, Request request) {
    assertThat(api.calls()).contains(request.call());
    var response = send(request);
    var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(request.call() + " " + text).isEqualTo(status);
    var type = text.isEmpty() || response.getContentType() == null ? "" : response.getContentType();
    var body = type.contains("json") ? json.readTree(text) : MissingNode.getInstance();
    assertThat(api.faults(request.call(), status, type, body))
        .as(request.call() + " " + status + " " + text)
        .isEmpty();
    assertThat(response.getHeaderNames())
        .as(request.call() + " " + status)
        .containsAll(api.headers(request.call(), status));
    seen.add(request.call() + " " + status);
    return body;
  }

  /** The same, and of this problem's type. */
  JsonNode refused(int status, String type, Request request) {
    var problem = expect(status, request);
    assertThat(problem.get("type").asString()).isEqualTo("/api/problems/" + type);
    seen.add(request.call() + " /api/problems/" + type);
    return problem;
  }

  JsonMapper json() {
    return json;
  }
}
