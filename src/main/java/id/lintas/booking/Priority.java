package id.lintas.booking;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Why somebody may come without a booking. */
public enum Priority {
  ELDER,
  TODDLER,
  /** As declared; no proof is asked for. */
  PREGNANT,
  /** As declared; no proof is asked for. */
  DISABLED,
  /** The one parent who comes along and applies in the same visit. */
  COMPANION,
  /** Anything else, when two officers agree. */
  OTHER;

  /**
   * By the birth date alone, on the day of the visit; an officer's wish changes nothing here.
   *
   * @param elderAge from this birthday on
   * @param toddlerBelow until the day before this birthday
   */
  public static Optional<Priority> byAge(
      LocalDate birthDate, LocalDate visit, int elderAge, int toddlerBelow) {
    var age = Period.between(birthDate, visit).getYears();
    if (age >= elderAge) return Optional.of(ELDER);
    if (age < toddlerBelow) return Optional.of(TODDLER);
    return Optional.empty();
  }

  public Pool pool() {
    return this == COMPANION || this == OTHER ? Pool.WALK_IN : Pool.PRIORITY;
  }
}
