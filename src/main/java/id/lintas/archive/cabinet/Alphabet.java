package id.lintas.archive.cabinet;

import id.lintas.shared.PersonName;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The order in which names lie in the cabinet: word by word, as Indonesian sorts letters, without
 * regard to capitals and signs (Ai'nun lies as AINUN), and without what stands before a name out of
 * respect (H., Hj., Dr.). A single name is a name of one word.
 */
public final class Alphabet {
  private static final Set<String> TITLES =
      Set.of(
          "H", "HJ", "HAJI", "HAJJAH", "KH", "DR", "DRA", "DRG", "DRS", "IR", "PROF", "USTAZ",
          "USTAD");
  private static final Collator LETTERS = letters();

  /** By the words they lie under; equal where a reader sees no difference. */
  public static final Comparator<PersonName> ORDER =
      (one, other) -> compare(words(one), words(other));

  private Alphabet() {}

  private static Collator letters() {
    var collator = Collator.getInstance(Locale.of("id", "ID"));
    collator.setStrength(Collator.PRIMARY);
    return collator;
  }

  /** What a name lies under; never empty. */
  public static List<String> words(PersonName name) {
    var all = name.words();
    var first = 0;
    while (first < all.size() - 1 && TITLES.contains(all.get(first))) first++;
    return all.subList(first, all.size());
  }

  /** In capitals, as an officer looks for it. */
  public static String shown(PersonName name) {
    return String.join(" ", words(name)).toUpperCase(Locale.ROOT);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      var order = LETTERS.compare(one.get(i), other.get(i));
      if (order != 0) return order;
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * The drawer a name belongs to: the last that begins at it or before it; the first where none
   * does.
   *
   * @param drawers at least one
   */
  public static Drawer drawer(List<Drawer> drawers, PersonName name) {
    var sorted =
        drawers.stream()
            .sorted((one, other) -> compare(List.of(one.from()), List.of(other.from())))
            .toList();
    var found = sorted.getFirst();
    for (var one : sorted) if (compare(List.of(one.from()), words(name)) <= 0) found = one;
    return found;
  }
}
