package id.lintas.account;

/** How a person's data stands against the population register. */
public enum RegisterCheck {
  /** The register was not reached yet; it is asked again, and nothing waits for it. */
  WAITING,
  MATCHES,
  /** The number exists under another name: to be put right before or at the document check. */
  NAME_DIFFERS,
  DATE_DIFFERS,
  /** The register does not know the number, or knows its holder as dead: cannot be booked. */
  REFUSED
}
