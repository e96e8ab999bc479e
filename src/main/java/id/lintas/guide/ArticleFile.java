package id.lintas.guide;

import id.lintas.guide.markup.Markup;
import id.lintas.shared.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads an article's file: a head between two lines {@code ---} with one {@code name: value} a
 * line, then the text. The articles are part of the program, so what is wrong in one stops the
 * build, with its name and the line.
 */
final class ArticleFile {
  private static final String FENCE = "---";
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final int LAW_PARTS = 4;

  private final String slug;
  private final Map<String, String> head = new HashMap<>();
  private final List<CitedLaw> laws = new ArrayList<>();

  private ArticleFile(String slug) {
    this.slug = slug;
  }

  static Article read(String slug, Language language, String content) {
    var file = new ArticleFile(slug);
    if (!SLUG.matcher(slug).matches()) throw file.wrong("a name is made of a-z, 0-9 and hyphens");
    var lines = content.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE))
      throw file.wrong("it begins with " + FENCE);
    var end = 1;
    while (end < lines.size() && !lines.get(end).strip().equals(FENCE))
      file.headLine(lines.get(end++));
    if (end == lines.size()) throw file.wrong("its head is never closed");
    var body = Markup.read(String.join("\n", lines.subList(end + 1, lines.size())));
    if (body.isEmpty()) throw file.wrong("it has no text");
    return new Article(
        slug,
        language,
        file.need("title"),
        file.need("summary"),
        file.order(),
        Arrays.stream(file.need("keywords").split(",")).map(String::strip).toList(),
        List.copyOf(file.laws),
        body);
  }

  private void headLine(String line) {
    var colon = line.indexOf(':');
    if (colon < 1) throw wrong("not a line of a head: " + line);
    var name = line.substring(0, colon).strip();
    var value = line.substring(colon + 1).strip();
    switch (name) {
      case "law" -> laws.add(law(value));
      case "title", "summary", "order", "keywords" -> {
        if (head.put(name, value) != null) throw wrong("said twice: " + name);
      }
      default -> throw wrong("no such name in a head: " + name);
    }
  }

  /** Number | title | date or year | article, the last of which may be missing. */
  private CitedLaw law(String value) {
    var parts = Arrays.stream(value.split("\\|")).map(String::strip).toList();
    if (parts.size() < LAW_PARTS - 1 || parts.size() > LAW_PARTS)
      throw wrong("a law is number | title | date | article: " + value);
    var article = parts.size() == LAW_PARTS ? parts.getLast() : "";
    try {
      if (YEAR.matcher(parts.get(2)).matches())
        return new CitedLaw(
            parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)), null, article);
      var day = LocalDate.parse(parts.get(2));
      return new CitedLaw(parts.get(0), parts.get(1), day.getYear(), day, article);
    } catch (DateTimeParseException notADate) {
      throw wrong("not a date: " + parts.get(2));
    }
  }

  private String need(String name) {
    var value = head.getOrDefault(name, "");
    if (value.isEmpty()) throw wrong("its head does not say: " + name);
    return value;
  }

  private int order() {
    try {
      return Integer.parseInt(need("order"));
    } catch (NumberFormatException notANumber) {
      throw wrong("its order is not a number");
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("article " + slug + ": " + what);
  }
}
