package id.lintas.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a text by a provider's HTTP interface: a POST of {@code {"id","to","text"}} with a bearer
 * token. The id is also the idempotency key, so that a provider can drop what it got twice.
 */
final class HttpGateway implements Gateway {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final String token;

  HttpGateway(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  @Override
  public Delivery deliver(Letter letter) {
    var body =
        JSON.writeValueAsString(
            Map.of("id", letter.id().toString(), "to", letter.address(), "text", letter.body()));
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", letter.id().toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return judged(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException fault) {
      return new Delivery.TryAgain(fault.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery.TryAgain("stopped");
    }
  }

  /** A refused address is hopeless; a refused token or too many requests can be mended. */
  static Delivery judged(int status) {
    if (status >= 200 && status < 300) return new Delivery.Done();
    return switch (status) {
      case 400, 404, 410, 413, 422 -> new Delivery.Hopeless("HTTP " + status);
      default -> new Delivery.TryAgain("HTTP " + status);
    };
  }
}
