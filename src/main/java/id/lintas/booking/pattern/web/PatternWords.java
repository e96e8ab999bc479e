package id.lintas.booking.pattern.web;

import id.lintas.booking.pattern.Finding;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what was found, with its numbers, and what else may explain it. */
public final class PatternWords {
  private PatternWords() {}

  /** A page's sentences, or a file's. */
  @FunctionalInterface
  public interface Sentences {
    String t(String key, Object... arguments);
  }

  public static String title(Sentences words, Finding finding) {
    return words.t("pattern." + finding.pattern() + ".title");
  }

  public static String why(Sentences words, Finding finding) {
    var month = finding.month();
    var week = finding.week();
    return words.t(
        "pattern." + finding.pattern() + ".why",
        month.counted(),
        month.people(),
        month.bookings(),
        month.others(),
        month.least(),
        week.counted(),
        week.least());
  }

  public static String innocent(Sentences words, Finding finding) {
    return words.t("pattern." + finding.pattern() + ".innocent");
  }

  /** A hand's label, or by what names the officers are known. */
  public static String subject(Sentences words, Finding finding, Map<UUID, String> officers) {
    if (!finding.pattern().ofOfficers()) return words.t("pattern.subject", finding.label());
    var names =
        finding.officers().stream()
            .map(one -> officers.getOrDefault(one, one.toString()))
            .collect(Collectors.joining(", "));
    return words.t("pattern.officer", names);
  }
}
