package id.lintas.archive.handover;

import id.lintas.shared.Nik;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which number a taker is known: residents by their NIK, others by a passport or a permit. */
public record TakerIdentity(Kind kind, String number) {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s./\\-]");
  private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");

  /** What was shown. */
  public enum Kind {
    NIK,
    PASSPORT,
    /** To stay in the country: KITAS or KITAP. */
    PERMIT;

    /** Empty for anything else. */
    public static Optional<Kind> of(String typed) {
      return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst();
    }
  }

  public static TakerIdentity of(Nik nik) {
    return new TakerIdentity(Kind.NIK, nik.value());
  }

  /** Of whoever has no NIK; signs between letters and digits do not matter. */
  public static Optional<TakerIdentity> foreign(Kind kind, String typed) {
    var plain = SEPARATORS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
    return FORM.matcher(plain).matches()
        ? Optional.of(new TakerIdentity(kind, plain))
        : Optional.empty();
  }

  /** Empty where the number says nothing of the birth. */
  Optional<Nik> nik() {
    return kind == Kind.NIK ? Optional.of(Nik.of(number)) : Optional.empty();
  }

  /** Shows no number: this ends up in logs. */
  @Override
  public String toString() {
    return kind.name();
  }
}
