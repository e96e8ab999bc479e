package id.lintas.bench.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who is signed in at a trial node, and the ids of their people, their own first. */
public record Citizen(String token, List<String> people) {

  /** Has the node make new ones; some thousands a second. */
  public static List<Citizen> make(Node node, int accounts, int people) throws IOException {
    return make("http://127.0.0.1:" + node.port(), accounts, people);
  }

  /**
   * @param base of the node's addresses
   */
  public static List<Citizen> make(String base, int accounts, int people) throws IOException {
    var body = "{\"accounts\":%d,\"people\":%d}".formatted(accounts, people);
    var request =
        HttpRequest.newBuilder(URI.create(base + "/api/sandbox/citizens"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = client.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200)
        throw new IOException("The node made no citizens: " + answer.statusCode());
      return read(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private static List<Citizen> read(Stream<String> lines) {
    return lines
        .map(line -> List.of(line.split(" ")))
        .map(parts -> new Citizen(parts.getFirst(), parts.subList(1, parts.size())))
        .toList();
  }

  @Override
  public String toString() {
    return "Citizen";
  }
}
