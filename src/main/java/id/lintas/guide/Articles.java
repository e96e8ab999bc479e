package id.lintas.guide;

import id.lintas.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The articles of Panduan as they came with this version, in both languages. */
@Service
public class Articles {
  private static final String ENDING = ".md";

  private final Map<Language, Map<String, Article>> byLanguage;

  Articles() {
    byLanguage = Map.of(Language.ID, load(Language.ID), Language.EN, load(Language.EN));
  }

  /** In the order they should be read. */
  public List<Article> all(Language language) {
    return List.copyOf(in(language).values());
  }

  public Optional<Article> find(String slug, Language language) {
    return Optional.ofNullable(in(language).get(slug));
  }

  private Map<String, Article> in(Language language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  private static Map<String, Article> load(Language language) {
    var folder = "classpath:guide/" + language.name().toLowerCase(Locale.ROOT) + "/*" + ENDING;
    var articles = new LinkedHashMap<String, Article>();
    try {
      Arrays.stream(new PathMatchingResourcePatternResolver().getResources(folder))
          .map(file -> read(file, language))
          .sorted(Comparator.comparingInt(Article::order).thenComparing(Article::slug))
          .forEach(article -> articles.put(article.slug(), article));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return articles;
  }

  private static Article read(Resource file, Language language) {
    var name = Objects.requireNonNull(file.getFilename());
    try {
      var slug = name.substring(0, name.length() - ENDING.length());
      return ArticleFile.read(slug, language, file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
