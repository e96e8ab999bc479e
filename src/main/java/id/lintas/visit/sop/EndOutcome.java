package id.lintas.visit.sop;

/** How a visit ends without a passport being handed over; its file still goes to the archive. */
public enum EndOutcome {
  REFUSED,
  VOID,
  WITHDRAWN,
  /** Not continued within 30 days. */
  LAPSED,
  /** Not collected within 30 days from being ready, and cancelled by the head of the office. */
  NOT_COLLECTED
}
