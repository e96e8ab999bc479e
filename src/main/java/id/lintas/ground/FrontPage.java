package id.lintas.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.springframework.web.util.HtmlUtils;

/** The page of the door, written out before it is needed; it loads nothing. */
final class FrontPage {
  private static final String TEMPLATE = read("front.html");

  /** Allows the page its own style and nothing else. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(digest(TEMPLATE.replaceAll("(?s).*<style>|</style>.*", "")));

  private static final Properties INDONESIAN = sentences("messages.properties");
  private static final Properties ENGLISH = sentences("messages_en.properties");

  private FrontPage() {}

  static String sentence(boolean english, String key) {
    var sentence = (english ? ENGLISH : INDONESIAN).getProperty(key);
    if (sentence == null) throw new IllegalStateException("The sentence " + key + " is missing");
    return sentence;
  }

  /** In both languages, because nobody has looked yet which one the reader chose. */
  static byte[] of(String kind, String home) {
    var page = TEMPLATE.replace("{home}", home);
    for (var part : List.of("title", "what", "next")) {
      page = fill(page, part, "error." + kind + "." + part);
    }
    return fill(page, "home", "error.home").getBytes(UTF_8);
  }

  private static String fill(String page, String part, String key) {
    return page.replace("{id." + part + "}", HtmlUtils.htmlEscape(sentence(false, key)))
        .replace("{en." + part + "}", HtmlUtils.htmlEscape(sentence(true, key)));
  }

  private static Properties sentences(String file) {
    var sentences = new Properties();
    try (var reader = new InputStreamReader(open(file), UTF_8)) {
      sentences.load(reader);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return sentences;
  }

  private static String read(String file) {
    try (var stream = open(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static InputStream open(String file) {
    var stream = FrontPage.class.getResourceAsStream(file);
    if (stream == null) throw new IllegalStateException("The resource " + file + " is missing");
    return stream;
  }

  private static String digest(String style) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
