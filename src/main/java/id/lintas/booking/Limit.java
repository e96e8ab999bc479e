package id.lintas.booking;

/** A bound that one hand can reach in thirty days: whose it is, and what it counts. */
public enum Limit {
  ACCOUNT_PEOPLE,
  CONTACT_PEOPLE,
  DEVICE_PEOPLE,
  ACCOUNT_RETURNS,
  CONTACT_RETURNS,
  DEVICE_RETURNS;

  public static Limit peopleOf(MarkKind kind) {
    return switch (kind) {
      case ACCOUNT -> ACCOUNT_PEOPLE;
      case CONTACT -> CONTACT_PEOPLE;
      case DEVICE -> DEVICE_PEOPLE;
    };
  }

  public static Limit returnsOf(MarkKind kind) {
    return switch (kind) {
      case ACCOUNT -> ACCOUNT_RETURNS;
      case CONTACT -> CONTACT_RETURNS;
      case DEVICE -> DEVICE_RETURNS;
    };
  }

  /** Whether it counts places given back rather than people booked for. */
  public boolean ofReturns() {
    return this == ACCOUNT_RETURNS || this == CONTACT_RETURNS || this == DEVICE_RETURNS;
  }
}
