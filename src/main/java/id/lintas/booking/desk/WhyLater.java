package id.lintas.booking.desk;

/** Why somebody who came today has a number of a later day. */
public enum WhyLater {
  /** By their birth date they belong to the priority group on that day, and not today. */
  NOT_OF_THE_GROUP,
  /** A parent comes along on the day of the child's number. */
  WITH_THE_CHILD,
  /** The office is closed today. */
  CLOSED,
  /** Lost and damaged passports need an examination that no Saturday has. */
  KIND_NOT_SERVED,
  /** There are no numbers of this sort today. */
  NO_NUMBERS,
  USED_UP
}
