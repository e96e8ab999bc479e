package id.lintas.site;

import id.lintas.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All sentences of all modules: {@code messages.properties} in Indonesian and {@code
 * messages_en.properties} in English beside each module's code. In a sentence with arguments an
 * apostrophe is written twice.
 */
final class Messages extends AbstractMessageSource {
  private final Map<String, String> indonesian = load("messages.properties");
  private final Map<String, String> english = load("messages_en.properties");

  static Locale locale(Language language) {
    return language == Language.EN ? Locale.ENGLISH : Locale.of("id", "ID");
  }

  private static Map<String, String> load(String file) {
    var sentences = new HashMap<String, String>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:id/lintas/*/" + file)) {
        read(resource).forEach((key, sentence) -> add(sentences, (String) key, (String) sentence));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(sentences);
  }

  private static void add(Map<String, String> sentences, String key, String sentence) {
    if (sentences.put(key, sentence) != null)
      throw new IllegalStateException("two sentences for " + key);
  }

  private static Properties read(Resource resource) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private @Nullable String sentence(String code, Locale locale) {
    return "en".equals(locale.getLanguage()) ? english.get(code) : indonesian.get(code);
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return sentence(code, locale);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    var sentence = sentence(code, locale);
    return sentence == null ? null : new MessageFormat(sentence, locale);
  }
}
