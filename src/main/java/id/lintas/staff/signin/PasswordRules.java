package id.lintas.staff.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, and not what everybody tries first. No demands on its signs. */
public final class PasswordRules {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;
  private static final int SIGNS_LEAST = 5;
  private static final int OWN_LEAST = 4;

  /** Most used in lists of stolen passwords, and what an immigration office suggests. */
  private static final List<String> WORN =
      List.of(
          "password",
          "passw0rd",
          "katasandi",
          "sandi",
          "rahasia",
          "qwertyuiop",
          "qwerty",
          "asdfgh",
          "zxcvbn",
          "iloveyou",
          "welcome",
          "admin",
          "sayang",
          "bismillah",
          "indonesia",
          "merdeka",
          "imigrasi",
          "paspor",
          "passport",
          "kantor",
          "petugas",
          "lintas",
          "jakarta",
          "palembang",
          "garuda",
          "pancasila");

  private PasswordRules() {}

  /** The message key of what is wrong with it. */
  public static Optional<String> fault(String password, String username) {
    if (password.length() < SHORTEST) return Optional.of("staff.password.short");
    if (password.length() > LONGEST) return Optional.of("staff.password.long");
    var plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(username.toLowerCase(Locale.ROOT)))
      return Optional.of("staff.password.username");
    if (plain.chars().distinct().count() < SIGNS_LEAST || onlyWorn(plain))
      return Optional.of("staff.password.worn");
    return Optional.empty();
  }

  private static boolean onlyWorn(String plain) {
    var left = plain;
    for (var word : WORN) left = left.replace(word, "");
    var worn = !left.equals(plain) || plain.chars().allMatch(Character::isDigit);
    return worn && left.chars().filter(Character::isLetter).count() < OWN_LEAST;
  }
}
