package id.lintas.ground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run in which the JDK learns which classes a start needs: it opens the first pages once and
 * ends. The launcher makes it after a build, on data that is thrown away.
 */
@Component
@ConditionalOnProperty(name = "lintas.training", havingValue = "true")
final class TrainingRun {
  private static final List<String> PAGES =
      List.of("/", "/informasi", "/panduan", "/antrian", "/masuk", "/daftar", "/petugas/masuk");

  @EventListener
  void onReady(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)) return;
    var server = context.getWebServer();
    if (server == null) return;
    // not on this thread: the start has to finish before the end may begin
    Thread.ofPlatform().name("training").start(() -> visitAndEnd(server.getPort()));
  }

  private static void visitAndEnd(int port) {
    var status = 0;
    try (var client = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var address = URI.create("http://localhost:" + port + page);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    } catch (IOException fault) {
      status = 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      status = 1;
    }
    System.exit(status);
  }
}
