package id.lintas.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be written to; whether it is somebody's, only a confirmed code tells.
 * Not in logs.
 */
public record EmailAddress(String value) {
  public static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  public EmailAddress {
    if (!isAddress(value)) throw new IllegalArgumentException("not an e-mail address");
  }

  public static EmailAddress of(String value) {
    return new EmailAddress(value);
  }

  /**
   * Empty when nothing could be delivered there; the part after the @ is written in small letters.
   */
  public static Optional<EmailAddress> parse(String typed) {
    var bare = typed.strip();
    var at = bare.lastIndexOf('@');
    if (at < 0) return Optional.empty();
    var tidy = bare.substring(0, at) + bare.substring(at).toLowerCase(Locale.ROOT);
    return isAddress(tidy) ? Optional.of(new EmailAddress(tidy)) : Optional.empty();
  }

  private static boolean isAddress(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches() && !value.contains("..");
  }

  /** The first letter and the domain. */
  public String masked() {
    return value.charAt(0) + "•••" + value.substring(value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return masked();
  }
}
