package id.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names what is there. */
class GlossaryTests {
  private static final Pattern IN_CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z][a-z]+\\w*");

  @Test
  void everyTypeItNamesIsInTheCode() throws IOException {
    var types = new TreeSet<String>();
    var rows = 0;
    for (var line : Files.readAllLines(Path.of("docs/glossary.md"))) {
      if (!line.startsWith("| ") || line.startsWith("| ---")) continue;
      rows++;
      IN_CODE
          .matcher(line.split("\\|")[2])
          .results()
          .flatMap(code -> TYPE.matcher(code.group(1)).results())
          .forEach(type -> types.add(type.group()));
    }
    assertThat(rows).isGreaterThan(60);
    assertThat(types).hasSizeGreaterThan(40);
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(GlossaryTests::text)
              .collect(Collectors.joining("\n"));
      assertThat(types)
          .allMatch(
              type ->
                  Pattern.compile("(class|record|enum|interface) " + type + "\\b")
                      .matcher(sources)
                      .find());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }
}
