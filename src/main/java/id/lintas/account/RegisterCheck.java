package id.lintas.account;

/** How a person's data stands against the population register. */
public enum RegisterCheck {
  /** The register was not reached yet; it is asked again, and nothing waits for it. */
  WAITING,
  MATCHES,
  /** The name alone differs: to be put right before or at the document check. */
  NAME_DIFFERS,
  DATE_DIFFERS,
  /**
   * The number exists, but so little else agrees that it may be anybody's: a NIK is easily known
   * and holds the birth date, so nobody is booked by it under another name.
   */
  DIFFERS,
  /** The register does not know the number, or knows its holder as dead. */
  REFUSED,
  /** The register confirmed the number for the holder of another account. */
  CONFIRMED_ELSEWHERE
}
