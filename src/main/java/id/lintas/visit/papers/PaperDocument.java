package id.lintas.visit.papers;

import id.lintas.office.Bilingual;
import id.lintas.office.Requirement;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document that is asked for, and how it is looked at.
 *
 * @param group alternatives share one; its own code where it has none
 * @param original whether the original itself must be seen
 * @param copy whether a copy must be handed in
 * @param named whether the applicant's own name stands in it
 */
public record PaperDocument(
    String code, Bilingual text, String group, boolean original, boolean copy, boolean named) {
  private static final Pattern COPY = Pattern.compile("(?<!tanpa )\\b(salinan|foto[kc]opi)");
  private static final Set<String> OF_OTHERS = Set.of("STAY_PERMIT", "FORCE_MAJEURE");

  /**
   * How it is looked at stands in the sentence that citizens read: a copy where it names one, and
   * no original where it asks for copies only.
   */
  static PaperDocument of(Requirement row, String group) {
    var text = row.text().indonesian().toLowerCase(Locale.ROOT);
    var copy = COPY.matcher(text);
    var copiesOnly = copy.lookingAt();
    return new PaperDocument(
        row.code(), row.text(), group, !copiesOnly, copy.reset().find(), named(row.code()));
  }

  /** What speaks of the parents, or of an event, does not name the applicant. */
  private static boolean named(String code) {
    return !code.startsWith("PARENT") && !OF_OTHERS.contains(code);
  }
}
