package id.lintas.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name as in the civil record: one word or many, with apostrophes, full stops and
 * hyphens. New records hold at most 60 characters (Permendagri 73/2022); older ones are longer and
 * stay valid. Spaces are put in order; nothing else is changed. Never shown by {@code toString}.
 */
public record PersonName(String value) {
  public static final int LONGEST = 100;
  private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.\\- ]*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NOT_COMPARED = Pattern.compile("[^A-Z ]");

  public PersonName {
    if (!isName(value)) throw new IllegalArgumentException("not a person's name");
  }

  /** Throws when it is not a name; for what people typed, use {@link #parse}. */
  public static PersonName of(String typed) {
    return new PersonName(tidy(typed));
  }

  /** Empty when it is not a name: nothing, too long, digits, or signs that no civil record has. */
  public static Optional<PersonName> parse(String typed) {
    var tidy = tidy(typed);
    return isName(tidy) ? Optional.of(new PersonName(tidy)) : Optional.empty();
  }

  private static boolean isName(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  private static String tidy(String typed) {
    return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC).strip()).replaceAll(" ");
  }

  /** For comparing across documents: capitals, no signs, so that Ai'nun equals AINUN. */
  public String normalized() {
    var plain =
        Normalizer.normalize(value, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replace('-', ' ');
    return SPACES.matcher(NOT_COMPARED.matcher(plain).replaceAll("").strip()).replaceAll(" ");
  }

  /** By which it is looked for, in capitals and without signs; never empty. */
  public List<String> words() {
    var plain = normalized();
    // a name in other letters has nothing left of it then
    return List.of((plain.isEmpty() ? value : plain).split(" "));
  }

  @Override
  public String toString() {
    return value.charAt(0) + "…";
  }
}
