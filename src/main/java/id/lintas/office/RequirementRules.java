package id.lintas.office;

import java.util.regex.Pattern;

/** What a document's row must be so that it can be kept and shown, whoever asks for it. */
final class RequirementRules {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final int SHORTEST_TEXT = 3;
  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_BASIS = 200;

  private RequirementRules() {}

  static boolean coded(Requirement row) {
    return CODE.matcher(row.code()).matches();
  }

  static boolean worded(Requirement row) {
    return fits(row.text().indonesian()) && fits(row.text().english());
  }

  static boolean founded(Requirement row) {
    var title = row.legalBasis().title();
    return !title.isBlank() && title.length() <= LONGEST_BASIS;
  }

  private static boolean fits(String text) {
    var length = text.strip().length();
    return length >= SHORTEST_TEXT && length <= LONGEST_TEXT;
  }
}
