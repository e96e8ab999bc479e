package id.lintas.booking.web;

import static java.util.Objects.requireNonNull;

import id.lintas.account.Citizen;
import id.lintas.booking.Order;
import id.lintas.booking.opening.Preference;
import id.lintas.shared.OfficeId;
import id.lintas.site.ProblemException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What every order of a program has, whole or not. Collects everything that is missing before it
 * refuses, so that a program learns of all of it at once.
 */
public final class OrderParts {
  /** More than may come, so that the rule about it can say so. */
  private static final int PARTY_MAX = 20;

  private static final int DAYS_MAX = 7;

  private final ProblemException problem =
      new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
  private final @Nullable String form;
  private final @Nullable String office;
  private final @Nullable Boolean sameDay;
  private final @Nullable List<@Nullable PersonAsked> party;

  public OrderParts(
      @Nullable String form,
      @Nullable String office,
      @Nullable Boolean sameDay,
      @Nullable List<@Nullable PersonAsked> party) {
    this.form = form;
    this.office = office;
    this.sameDay = sameDay;
    this.party = party;
    if (office == null || !OfficeId.isWellFormed(office))
      problem.field("office", "booking.api.office");
    if (form == null) problem.field("form", "booking.api.form");
    if (!wholeParty()) problem.field("party", "booking.api.party");
  }

  /** A program may write null into a list. */
  private boolean wholeParty() {
    return party != null
        && !party.isEmpty()
        && party.size() <= PARTY_MAX
        && party.stream().allMatch(one -> one != null && one.whole());
  }

  /** For one hour; throws {@link ProblemException} when anything is missing. */
  Order at(@Nullable LocalDate day, @Nullable LocalTime hour, Citizen citizen) {
    if (day == null) problem.field("day", "booking.api.day");
    if (hour == null) problem.field("hour", "booking.api.hour");
    return order(day, hour, citizen);
  }

  /** For a week; {@link #wanted} comes first. Throws as {@link #at}. */
  public Order in(@Nullable LocalDate week, Citizen citizen) {
    if (week == null) problem.field("week", "booking.api.day");
    return order(week, LocalTime.MIDNIGHT, citizen);
  }

  /** Which of a week's hours would do; any where nothing is said. */
  public Preference wanted(
      @Nullable LocalDate week, @Nullable List<LocalDate> days, Preference.@Nullable Part part) {
    var some = days == null ? List.<LocalDate>of() : days;
    if (some.size() > DAYS_MAX || !some.stream().allMatch(day -> in(week, day))) {
      problem.field("days", "booking.api.days");
      return Preference.ANY;
    }
    return new Preference(Set.copyOf(some), Optional.ofNullable(part).orElse(Preference.Part.ANY));
  }

  /** A wish for another week could never be met; a program may write null into a list. */
  private static boolean in(@Nullable LocalDate week, @Nullable LocalDate day) {
    if (day == null) return false;
    return week == null || !day.isBefore(week) && day.isBefore(week.plusDays(DAYS_MAX));
  }

  private Order order(@Nullable LocalDate day, @Nullable LocalTime hour, Citizen citizen) {
    if (problem.hasFields()) throw problem;
    return new Order(
        requireNonNull(form),
        OfficeId.of(requireNonNull(office)),
        requireNonNull(day),
        requireNonNull(hour),
        Boolean.TRUE.equals(sameDay),
        requireNonNull(party).stream().map(one -> requireNonNull(one).choice()).toList(),
        citizen.language());
  }
}
