package id.lintas.booking;

/** Whom a place is for. The shares of an hour are published side by side. */
public enum Pool {
  /** Whoever books it, from the opening on. */
  PUBLIC,
  /** For people who come to the desk because they have no phone; booked by an officer. */
  ASSISTED,
  /** Passports that are ready on the same day. */
  SAME_DAY,
  /** The day's numbers for the priority groups, who need no booking. */
  PRIORITY,
  /** The day's numbers for parents who come along and for whom two officers admit. */
  WALK_IN;

  /** Whether its places are numbers of a whole day, kept at the hour at which the day begins. */
  public boolean ofWholeDay() {
    return this == PRIORITY || this == WALK_IN;
  }

  /** Whether citizens book it themselves. */
  public boolean online() {
    return this == PUBLIC || this == SAME_DAY;
  }
}
