package id.lintas.booking.desk;

import id.lintas.booking.BookingPolicies.Policy;
import id.lintas.booking.Priority;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Why somebody may come without a booking, day by day: a toddler of today is none on their fifth
 * birthday, and whoever turns sixty tomorrow may come then.
 *
 * @param declared PREGNANT or DISABLED, on whichever day
 * @param childsDay on which they may come along as a parent
 * @param permit two officers' word, good today
 * @param policy of the office, as it holds on a day
 */
record Grounds(
    LocalDate birthDate,
    Optional<Priority> declared,
    Optional<LocalDate> childsDay,
    Optional<UUID> permit,
    LocalDate today,
    Function<LocalDate, Policy> policy) {

  /** The one that counts when they come on that day. */
  Optional<Priority> on(LocalDate day) {
    return byAge(day)
        .or(() -> declared)
        .or(() -> childsDay.filter(day::equals).map(child -> Priority.COMPANION))
        .or(() -> permit.filter(granted -> day.equals(today)).map(granted -> Priority.OTHER));
  }

  /** Whether it is true on that day, even where another counts first. */
  boolean holds(Priority ground, LocalDate day) {
    return switch (ground) {
      case ELDER, TODDLER -> byAge(day).filter(ground::equals).isPresent();
      case PREGNANT, DISABLED -> declared.filter(ground::equals).isPresent();
      case COMPANION -> childsDay.filter(day::equals).isPresent();
      case OTHER -> permit.isPresent() && day.equals(today);
    };
  }

  private Optional<Priority> byAge(LocalDate day) {
    var terms = policy.apply(day);
    return Priority.byAge(birthDate, day, terms.elderAge(), terms.toddlerBelow());
  }
}
