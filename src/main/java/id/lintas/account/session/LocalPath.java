package id.lintas.account.session;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on after a sign-in: a page of this very site and nothing else, however cunningly it
 * is written.
 */
public final class LocalPath {
  private static final int LONGEST = 500;

  /** One slash, no second one and no backslash, which browsers take for one. */
  private static final Pattern FORM =
      Pattern.compile("/(?:[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*)?(?:\\?[A-Za-z0-9._~%/&=+:-]*)?");

  private static final Pattern NOWHERE =
      Pattern.compile("/(?:masuk|keluar|daftar|petugas|api|error)(?:[/?].*)?");

  private LocalPath() {}

  public static Optional<String> of(@Nullable String given) {
    if (given == null || given.length() > LONGEST) return Optional.empty();
    if (!FORM.matcher(given).matches() || NOWHERE.matcher(given).matches()) {
      return Optional.empty();
    }
    return given.contains("//") || given.contains("..") ? Optional.empty() : Optional.of(given);
  }
}
