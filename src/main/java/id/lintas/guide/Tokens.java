package id.lintas.guide;

import id.lintas.office.Fact;
import id.lintas.shared.PassportType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** How what other modules know is written in the wizard's addresses. */
public final class Tokens {
  /** The answer that none of the facts is true. */
  public static final String NO_FACT = "tidak";

  private Tokens() {}

  public static String of(PassportType type) {
    return switch (type) {
      case BIASA_24 -> "biasa-24";
      case BIASA_48 -> "biasa-48";
      case ELEKTRONIK -> "elektronik";
    };
  }

  public static String of(Fact fact) {
    return switch (fact) {
      case ALWAYS -> "selalu";
      case HAS_OLD_PASSPORT -> "pernah-punya";
      case OLD_PASSPORT_NOT_ENOUGH -> "paspor-lama-tidak-cukup";
      case MOVING_ABROAD -> "pindah";
      case NATURALISED -> "pewarganegaraan";
      case NAME_CHANGED -> "ganti-nama";
      case NAMES_DIFFER -> "nama-berbeda";
      case PARENTS_HAVE_PASSPORTS -> "orang-tua-berpaspor";
      case PARENT_ABSENT -> "orang-tua-berhalangan";
      case PARENTS_DIVORCED -> "bercerai";
      case GUARDIAN -> "wali";
      case FORCE_MAJEURE -> "bencana";
    };
  }

  static <T> Optional<T> read(T[] values, Function<T, String> token, String typed) {
    return Arrays.stream(values).filter(value -> token.apply(value).equals(typed)).findFirst();
  }
}
