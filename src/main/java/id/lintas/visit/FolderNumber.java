package id.lintas.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on a yellow folder and in its bar code, good within one office: six digits of the day
 * (yymmdd), four of the folder of that day, and a check digit (Luhn) that catches a wrong digit and
 * nearly all exchanged ones. Says nothing of the person.
 */
public record FolderNumber(String value) {
  private static final int LENGTH = 11;
  private static final int LONGEST_TYPED = 40;
  private static final int SERIAL_MAX = 9_999;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-–.]");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

  public FolderNumber {
    if (!isNumber(value)) throw new IllegalArgumentException("not a folder number");
  }

  /**
   * @param serial from 1 to 9999
   */
  public static FolderNumber of(LocalDate day, int serial) {
    if (serial < 1 || serial > SERIAL_MAX)
      throw new IllegalArgumentException("no folder " + serial + " on a day");
    var digits = DAY.format(day) + "%04d".formatted(serial);
    return new FolderNumber(digits + check(digits));
  }

  /** Empty for anything else: another length, other signs, or a check digit that does not fit. */
  public static Optional<FolderNumber> parse(String typed) {
    if (typed.length() > LONGEST_TYPED) return Optional.empty();
    var digits = SEPARATORS.matcher(typed).replaceAll("");
    return isNumber(digits) ? Optional.of(new FolderNumber(digits)) : Optional.empty();
  }

  private static boolean isNumber(String digits) {
    return digits.length() == LENGTH
        && digits.chars().allMatch(one -> one >= '0' && one <= '9')
        && digits.charAt(LENGTH - 1) == check(digits.substring(0, LENGTH - 1));
  }

  private static char check(String digits) {
    var sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** As people read it: {@code 261125-0007-3}. */
  public String grouped() {
    return value.substring(0, 6) + "-" + value.substring(6, 10) + "-" + value.substring(10);
  }

  @Override
  public String toString() {
    return value;
  }
}
