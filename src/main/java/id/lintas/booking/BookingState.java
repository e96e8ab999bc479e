package id.lintas.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands. What {@link #next} does not name does not happen. */
public enum BookingState {
  ACTIVE,
  /** The office closed its day; a new place is offered or to be chosen. */
  DISPLACED,
  ARRIVED,
  CANCELLED,
  NO_SHOW;

  public Set<BookingState> next() {
    return switch (this) {
      case ACTIVE -> EnumSet.of(DISPLACED, ARRIVED, CANCELLED, NO_SHOW);
      case DISPLACED -> EnumSet.of(ACTIVE, CANCELLED);
      // lifted on the same day, with a reason
      case NO_SHOW -> EnumSet.of(ARRIVED);
      case ARRIVED, CANCELLED -> EnumSet.noneOf(BookingState.class);
    };
  }

  /** Holds its people: they can have no second place. */
  public boolean live() {
    return this == ACTIVE || this == DISPLACED;
  }
}
