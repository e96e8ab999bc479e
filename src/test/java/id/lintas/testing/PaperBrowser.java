package id.lintas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A browser as the server sees it, over MockMvc with all filters: keeps cookies, and sends forms
 * with the hidden fields of the page that was read last.
 */
public final class PaperBrowser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final MockMvcTester mvc;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private final Map<String, String> hidden = new LinkedHashMap<>();
  private String address = freshAddress();

  public PaperBrowser(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  public static PaperBrowser of(MockMvcTester mvc) {
    return new PaperBrowser(mvc);
  }

  /** From now on requests come from this network address. */
  public PaperBrowser at(String ip) {
    address = ip;
    return this;
  }

  public PaperBrowser with(String name, String value) {
    cookies.put(name, new Cookie(name, value));
    return this;
  }

  public PaperBrowser without(String name) {
    cookies.remove(name);
    return this;
  }

  public String cookie(String name) {
    return cookies.containsKey(name) ? cookies.get(name).getValue() : "";
  }

  public MvcTestResult get(String path) {
    return send(HttpMethod.GET, path, Map.of());
  }

  /** Sends the form read last; pairs of names and values, which go before hidden fields. */
  public MvcTestResult post(String path, String... pairs) {
    var fields = new LinkedHashMap<>(hidden);
    assertThat(pairs.length % 2).isZero();
    for (var i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
    return send(HttpMethod.POST, path, fields);
  }

  public String hidden(String name) {
    return hidden.getOrDefault(name, "");
  }

  /** Each browser has a network of its own unless told otherwise. */
  private static String freshAddress() {
    var random = ThreadLocalRandom.current();
    return "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
  }

  /** Somebody's name that nobody had before. */
  public static String freshName() {
    return "warga" + UUID.randomUUID().toString().substring(0, 13);
  }

  private MvcTestResult send(HttpMethod method, String path, Map<String, String> fields) {
    var request =
        mvc.method(method)
            .uri(java.net.URI.create(path))
            .header("Accept", "text/html,application/xhtml+xml")
            .with(
                raw -> {
                  raw.setRemoteAddr(address);
                  return raw;
                });
    if (!cookies.isEmpty()) request = request.cookie(cookies.values().toArray(Cookie[]::new));
    for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
    var result = request.exchange();
    remember(result);
    return result;
  }

  private void remember(MvcTestResult result) {
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
      else cookies.put(cookie.getName(), cookie);
    }
    if (result.getResponse().getContentAsByteArray().length == 0) return;
    hidden.clear();
    HIDDEN
        .matcher(
            new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8))
        .results()
        .forEach(found -> hidden.put(found.group(1), found.group(2)));
  }
}
