package id.lintas.bench.allocation;

/** What a party is told. */
public enum Outcome {
  GRANTED,
  FULL,
  /** An error, a time-out, a conflict that was not resolved: the person would have to try again. */
  FAILED
}
