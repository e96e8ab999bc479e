package id.lintas.booking.pattern.web;

import id.lintas.booking.pattern.Figures;
import id.lintas.booking.pattern.Finding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings as a table for programs that calculate (RFC 4180): two lines for each. */
final class PatternTable {
  private static final List<String> COLUMNS =
      List.of("pattern", "subject", "days", "counted", "least", "people", "bookings", "others");

  private PatternTable() {}

  static String of(
      PatternWords.Sentences words, List<Finding> findings, Map<UUID, String> officers) {
    var header = COLUMNS.stream().map(one -> words.t("pattern.csv." + one)).toList();
    var lines =
        findings.stream()
            .flatMap(
                one ->
                    Stream.of(
                        cells(words, one, officers, 7, one.week()),
                        cells(words, one, officers, 30, one.month())));
    return Stream.concat(Stream.of(header), lines)
        .map(PatternTable::line)
        .collect(Collectors.joining());
  }

  private static List<String> cells(
      PatternWords.Sentences words,
      Finding one,
      Map<UUID, String> officers,
      int days,
      Figures figures) {
    var numbers =
        Stream.of(
            days,
            figures.counted(),
            figures.least(),
            figures.people(),
            figures.bookings(),
            figures.others());
    return Stream.concat(
            Stream.of(PatternWords.title(words, one), PatternWords.subject(words, one, officers)),
            numbers.map(String::valueOf))
        .toList();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(PatternTable::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A text that a program would take for a formula is marked as a text. */
  private static String cell(String text) {
    var safe = text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
