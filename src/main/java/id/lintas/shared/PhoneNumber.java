package id.lintas.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the international form, {@code +628117892601}. Numbers typed without a
 * country are Indonesian.
 */
public record PhoneNumber(String value) {
  private static final String HOME = "ID";
  private static final int LONGEST_TYPED = 30;
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!FORM.matcher(value).matches())
      throw new IllegalArgumentException("not a telephone number");
  }

  public static PhoneNumber of(String value) {
    return new PhoneNumber(value);
  }

  /** Empty when no such number can exist. */
  public static Optional<PhoneNumber> parse(String typed) {
    if (typed.isBlank() || typed.length() > LONGEST_TYPED) return Optional.empty();
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, HOME);
      if (!numbers.isValidNumber(number)) return Optional.empty();
      return Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  public String masked() {
    return value.substring(0, 4) + "•••" + value.substring(value.length() - 3);
  }

  @Override
  public String toString() {
    return masked();
  }
}
