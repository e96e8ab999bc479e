package id.lintas.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code that stands for a booking: 14 random signs of 23 (63 bits, not to be guessed) and a
 * fifteenth that catches any wrong sign and any two exchanged ones. Of signs that look alike only
 * one is used: 5 but not S, 2 but not Z, 8 but not B, 6 but not G, and neither of O and 0, I, L and
 * 1. Written in three groups of five; typed in small letters, with spaces, hyphens or the other
 * look-alike it is still the same code.
 */
public record BookingCode(String value) {
  private static final String SIGNS = "23456789ACEFHJKMNPRTWXY";
  private static final int RANDOM_SIGNS = 14;
  private static final int LENGTH = RANDOM_SIGNS + 1;
  private static final int GROUP = 5;
  private static final int LONGEST_TYPED = 60;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-–_.]");

  public BookingCode {
    if (!isCode(value)) throw new IllegalArgumentException("not a booking code");
  }

  public static BookingCode random(RandomGenerator random) {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < RANDOM_SIGNS; i++)
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    return new BookingCode(code.append(checkSign(code)).toString());
  }

  /**
   * Empty when it cannot be a code of ours: wrong length, foreign signs, or the check sign does not
   * fit.
   */
  public static Optional<BookingCode> parse(String typed) {
    if (typed.length() > LONGEST_TYPED) return Optional.empty();
    var bare = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    var code = bare.replace('S', '5').replace('Z', '2').replace('B', '8').replace('G', '6');
    return isCode(code) ? Optional.of(new BookingCode(code)) : Optional.empty();
  }

  private static boolean isCode(String value) {
    return value.length() == LENGTH
        && value.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
        && value.charAt(RANDOM_SIGNS) == checkSign(value);
  }

  /**
   * A sum weighted by position, modulo the prime number of signs: no two positions weigh the same.
   */
  private static char checkSign(CharSequence code) {
    var sum = 0;
    for (int i = 0; i < RANDOM_SIGNS; i++) sum += (i + 2) * SIGNS.indexOf(code.charAt(i));
    return SIGNS.charAt(sum % SIGNS.length());
  }

  /** As people read and write it: {@code 7K4MN-2XWPA-96TRC}. */
  public String grouped() {
    return value.substring(0, GROUP)
        + "-"
        + value.substring(GROUP, 2 * GROUP)
        + "-"
        + value.substring(2 * GROUP);
  }

  @Override
  public String toString() {
    return grouped();
  }
}
