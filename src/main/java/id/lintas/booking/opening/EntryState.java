package id.lintas.booking.opening;

/** Where a party stands in a waiting room. */
public enum EntryState {
  WAITING,
  /** May choose until its turn ends. */
  TURN,
  BOOKED,
  /** The turn ended unused and went to the next. */
  PASSED,
  WITHDRAWN,
  /** Could not be booked at its turn, such as somebody who has a place meanwhile. */
  REFUSED;

  public boolean live() {
    return this == WAITING || this == TURN;
  }
}
