package id.lintas.bench.rush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The sandbox's door for rehearsals. */
record Door(String base) {
  private static final int NOT_FOUND = 404;

  record Announced(LocalDate week, Instant opensAt) {}

  Announced publish(String office, int places, boolean draw) throws IOException {
    var body =
        "{\"office\":\"%s\",\"places\":%d,\"mode\":\"%s\"}"
            .formatted(office, places, draw ? "DRAW" : "FIRST_COME");
    var answer = post("/api/sandbox/weeks", body);
    return new Announced(
        LocalDate.parse(text(answer, "week")), Instant.parse(text(answer, "opensAt")));
  }

  void moveClock(Instant now) throws IOException {
    post("/api/sandbox/clock", "{\"now\":\"" + now + "\"}");
  }

  private static String text(String json, String name) {
    var found = Pattern.compile('"' + name + "\":\"([^\"]+)\"").matcher(json);
    if (!found.find()) throw new IllegalStateException("The answer lacks " + name);
    return found.group(1);
  }

  private String post(String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == NOT_FOUND)
        throw new IOException(base + " is no trial: a rehearsal needs the sandbox");
      if (answer.statusCode() != 200)
        throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
      return answer.body();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
