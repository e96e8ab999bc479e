package id.lintas.shared;

/**
 * Whether something is built like a NIK; whether the person exists only the population register
 * knows.
 */
public sealed interface NikCheck {
  record Valid(Nik nik) implements NikCheck {}

  record Malformed(Reason reason) implements NikCheck {}

  /** What is wrong; each has its sentence. */
  enum Reason {
    NOT_16_DIGITS,
    UNKNOWN_PROVINCE,
    NO_SUCH_DATE,
    SERIAL_ZERO,
    /** One that a person may have, where only invented ones are taken. */
    NOT_INVENTED
  }
}
