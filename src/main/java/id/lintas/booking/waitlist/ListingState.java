package id.lintas.booking.waitlist;

/** What became of a party on the waiting list. */
public enum ListingState {
  LISTED,
  BOOKED,
  /** Left the list by itself. */
  LEFT,
  /** One of its people had another booking when the lot fell on it. */
  REFUSED,
  /** The week is over. */
  OVER;

  public boolean live() {
    return this == LISTED;
  }
}
