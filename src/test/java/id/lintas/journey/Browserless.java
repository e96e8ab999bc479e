package id.lintas.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer's pages and forms over HTTP, on one connection that stays open, each timed. */
final class Browserless {
  private static final Pattern FORM = Pattern.compile("<form .*?</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final HttpClient client;
  private final String base;
  private final String session;
  private String page = "";

  Browserless(String base, String session) {
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.base = base;
    this.session = session;
  }

  String page() {
    return page;
  }

  /**
   * @return nanoseconds from the first byte sent to the last received
   */
  long get(String path) {
    return send(request(path).GET().build(), path);
  }

  /**
   * Sends the form whose address ends like that on the page that was read last, with its hidden
   * fields and these.
   */
  long post(String ending, Map<String, String> typed) {
    for (var form : FORM.matcher(page).results().map(one -> one.group()).toList()) {
      var action = form.replaceAll("(?s).*?action=\"([^\"]*)\".*", "$1");
      if (!action.endsWith(ending)) continue;
      var fields = new LinkedHashMap<String, String>();
      FIELD.matcher(form).results().forEach(one -> fields.put(one.group(1), one.group(2)));
      fields.putAll(typed);
      var body =
          fields.entrySet().stream()
              .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
              .collect(Collectors.joining("&"));
      var request =
          request(action)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return send(request, action);
    }
    throw new IllegalStateException("no form to " + ending);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", "petugas=" + session);
  }

  private long send(HttpRequest request, String path) {
    try {
      var began = System.nanoTime();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      var took = System.nanoTime() - began;
      if (answer.statusCode() >= 400)
        throw new IllegalStateException(answer.statusCode() + " at " + path);
      if (answer.statusCode() == 200) page = answer.body();
      return took;
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }
}
