package id.lintas.guide;

import id.lintas.guide.store.EntryStore;
import id.lintas.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Finds articles, requirements and offices. Every word has to be there; when nothing has them all,
 * what has some of them.
 */
@Service
public class Search {
  public static final int LONGEST = 120;
  private static final int MOST_WORDS = 10;
  private static final int MOST_FOUND = 20;
  private static final int PREFIX_FROM = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  // questions are asked with words that stand in every text; the database knows no Indonesian ones
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "yang",
          "apa",
          "apakah",
          "bagaimana",
          "cara",
          "di",
          "ke",
          "dari",
          "untuk",
          "dan",
          "atau",
          "saya",
          "aku",
          "bisa",
          "boleh",
          "harus",
          "perlu",
          "mau",
          "ingin",
          "itu",
          "ini",
          "dengan",
          "pada",
          "adalah",
          "kalau",
          "jika",
          "bila",
          "berapa",
          "kapan",
          "mana",
          "siapa",
          "mengapa",
          "kenapa",
          "tidak",
          "how",
          "what",
          "when",
          "where",
          "who",
          "why",
          "do",
          "does",
          "is",
          "are",
          "the",
          "to",
          "for",
          "my",
          "can",
          "need");

  /** Who asks these wants an answer, not an office that is called alike. */
  private static final Set<String> ASKING =
      Set.of(
          "apa",
          "apakah",
          "bagaimana",
          "berapa",
          "kapan",
          "siapa",
          "mengapa",
          "kenapa",
          "how",
          "what",
          "when",
          "who",
          "why");

  private final EntryStore store;

  Search(EntryStore store) {
    this.store = store;
  }

  /**
   * @param query what was looked for, in bounds
   * @param complete whether everything found has all words
   */
  public record Results(String query, boolean complete, List<Found> found) {}

  public Results find(String typed, Language language) {
    var stripped = typed.replace('\0', ' ').strip();
    var query = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    var all = typed(query);
    var words = telling(all);
    var asked = all.stream().anyMatch(ASKING::contains);
    if (words.isEmpty()) return new Results(query, true, List.of());
    var found = store.find(join(words, " & "), language, asked, MOST_FOUND);
    if (!found.isEmpty() || words.size() == 1) return new Results(query, true, found);
    return new Results(query, false, store.find(join(words, " | "), language, asked, MOST_FOUND));
  }

  private static List<String> typed(String query) {
    return WORD.matcher(query.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static List<String> telling(List<String> all) {
    var telling = all.stream().filter(word -> !SAYING_NOTHING.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** Letters and digits only, so that nothing typed is read as an operator. */
  private static String join(List<String> words, String operator) {
    return words.stream()
        .map(word -> "'" + word + (word.length() < PREFIX_FROM ? "'" : "':*"))
        .collect(Collectors.joining(operator));
  }
}
