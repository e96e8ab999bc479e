package id.lintas.visit.hall;

/** What came of the wish to call somebody, or to end a call. */
public sealed interface Called {
  record Done(Call call) implements Called {}

  /** Nobody waits whom this counter may call. */
  record Nobody() implements Called {}

  /** One is still called to this counter. */
  record Busy(Call call) implements Called {}

  /** The officer sits at no counter. */
  record NoCounter() implements Called {}

  /** Some of its people are still at photo and interview: nobody would call them again. */
  record Unfinished() implements Called {}

  /** It changed meanwhile: another counter called it, or its people went on. */
  record Gone() implements Called {}
}
