package id.lintas.shared;

import java.util.regex.Pattern;

/**
 * The three-letter mnemonic of an immigration office, as in {@code PLM} for Palembang; not an
 * official code.
 */
public record OfficeId(String value) implements Comparable<OfficeId> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  public OfficeId {
    if (!isWellFormed(value))
      throw new IllegalArgumentException("an office id has three capital letters");
  }

  public static OfficeId of(String value) {
    return new OfficeId(value);
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(OfficeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
