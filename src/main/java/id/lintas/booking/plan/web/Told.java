package id.lintas.booking.plan.web;

/** What the page of a week says of the change before it. */
public enum Told {
  PUBLISHED,
  PUBLISHED_BEFORE,
  DONE,
  /** A second officer decides. */
  ASKED
}
