package id.lintas.account;

/** What the population register says to a number, a name, a birth date and a family card. */
public sealed interface RegisterAnswer {
  /** Number, name and birth date agree; a family card is often a newer one and may differ. */
  record Matches() implements RegisterAnswer {}

  /** The name alone differs; birth date and family card agree. */
  record NameDiffers() implements RegisterAnswer {}

  /** The birth date alone differs; name and family card agree. */
  record DateDiffers() implements RegisterAnswer {}

  /** Somebody has this number, but more than one thing differs. */
  record Differs() implements RegisterAnswer {}

  /** Nobody has this number. */
  record Unknown() implements RegisterAnswer {}

  record Dead() implements RegisterAnswer {}

  /** No answer; to be asked again later. */
  record Unavailable() implements RegisterAnswer {}
}
