package id.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the service says, it says in both languages. */
class MessagesTests {
  private static final Path SOURCES = Path.of("src/main/java/id/lintas");
  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");
  private static final Pattern ASKED = Pattern.compile("page\\.t\\(\"([^\"]+)\"\\s*[,)]");
  private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSameArguments() throws IOException {
    var indonesian = sentences("messages.properties");
    var english = sentences("messages_en.properties");
    assertThat(english.keySet()).isEqualTo(indonesian.keySet());
    indonesian.forEach(
        (key, sentence) -> {
          assertThat(sentence).as(key).isNotBlank();
          assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(sentence));
        });
  }

  @Test
  void everySentenceATemplateAsksForIsWritten() throws IOException {
    var known = sentences("messages.properties").keySet();
    var missing = new ArrayList<String>();
    for (var template : templates()) {
      var asked = ASKED.matcher(Files.readString(template));
      while (asked.find()) {
        if (!known.contains(asked.group(1)))
          missing.add(template.getFileName() + ": " + asked.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTemplateSpeaksOneLanguageOnly() throws IOException {
    var found = new ArrayList<String>();
    for (var template : templates()) {
      for (var line : Files.readAllLines(template)) {
        var words = line.strip();
        if (words.startsWith("@") || words.startsWith("!{")) continue;
        var bare =
            words.replaceAll(
                "<style.*?</style>|@(if|else|endif|for|endfor|elseif|template)[^<]*", "");
        var text = TEXT_BETWEEN_TAGS.matcher(bare.replaceAll("\\$\\{[^}]*}", ""));
        while (text.find()) {
          if (!text.group(1).matches(".*(Lintas|Bahasa Indonesia|English).*"))
            found.add(template + ": " + text.group(1));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Doubled where arguments are put in, once where not: everything else is shown as it stands. */
  @Test
  void apostrophesAreShownOnce() throws IOException {
    for (var file : List.of("messages.properties", "messages_en.properties")) {
      sentences(file)
          .forEach(
              (key, sentence) -> {
                var single = sentence.replace("''", "");
                if (arguments(sentence).isEmpty())
                  assertThat(sentence).as(key).doesNotContain("''");
                else assertThat(single).as(key).doesNotContain("'");
              });
    }
  }

  private static TreeSet<String> arguments(String sentence) {
    var found = new TreeSet<String>();
    var matcher = ARGUMENT.matcher(sentence);
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }

  private static TreeMap<String, String> sentences(String file) throws IOException {
    var all = new TreeMap<String, String>();
    try (var paths = Files.walk(SOURCES)) {
      for (var path : paths.filter(one -> one.endsWith(file)).toList()) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
          properties.load(reader);
        }
        var lines =
            Files.readAllLines(path).stream().filter(line -> line.matches("[^#\\s].*=.*")).toList();
        var keys =
            lines.stream()
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.toList());
        assertThat(keys).as(path.toString()).doesNotHaveDuplicates();
        properties.forEach((key, value) -> all.put((String) key, (String) value));
      }
    }
    return all;
  }

  private static java.util.List<Path> templates() throws IOException {
    try (var paths = Files.walk(SOURCES)) {
      return paths.filter(path -> path.toString().endsWith(".jte")).toList();
    }
  }
}
