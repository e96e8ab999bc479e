package id.lintas.staff.signin;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes that people read from paper and type: no letters that look alike, dashes and capitals do
 * not matter.
 */
public final class HandedCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  private HandedCode() {}

  public static String random(int characters, SecureRandom random) {
    var code = new StringBuilder(characters);
    for (var n = 0; n < characters; n++) code.append(ALPHABET.charAt(random.nextInt(32)));
    return code.toString();
  }

  /** In groups of four. */
  public static String shown(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** As it was made, whatever way it was typed. */
  public static String read(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
