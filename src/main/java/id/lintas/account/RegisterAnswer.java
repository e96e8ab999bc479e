package id.lintas.account;

/** What the population register says to a number, a name and a birth date. */
public sealed interface RegisterAnswer {
  record Matches() implements RegisterAnswer {}

  record NameDiffers() implements RegisterAnswer {}

  record DateDiffers() implements RegisterAnswer {}

  /** Nobody has this number. */
  record Unknown() implements RegisterAnswer {}

  record Dead() implements RegisterAnswer {}

  /** No answer; to be asked again later. */
  record Unavailable() implements RegisterAnswer {}
}
