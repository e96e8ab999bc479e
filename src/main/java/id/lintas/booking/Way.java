package id.lintas.booking;

/** How a booking came about. */
public enum Way {
  ONLINE,
  /** By an officer at the desk, for somebody who is present. */
  ASSISTED,
  WALK_IN
}
