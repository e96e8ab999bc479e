package id.lintas.booking;

import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.booking.plan.PublishingAWeek;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.office.Office;
import id.lintas.office.Setting;
import id.lintas.office.TrialSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Gives an office a usual week and publishes it without a quota officer: for trials, and only
 * there. What somebody planned stays as it is; two nodes that do it at once write the same rows.
 */
@Component
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class TrialWeeks {
  private static final String ACTOR = "system";
  private static final List<Integer> HOURS = List.of(8, 9, 10, 11, 13, 14);
  private static final int WEEKDAYS = 5;
  private static final int ROOMY = 10;
  private static final int WEEKS_SEARCHED = 60;

  private final PlanningTheWeek planning;
  private final PublishingAWeek publishing;
  private final BookingPolicies policies;
  private final TrialSettings settings;
  private final Clock clock;

  TrialWeeks(
      PlanningTheWeek planning,
      PublishingAWeek publishing,
      BookingPolicies policies,
      TrialSettings settings,
      Clock clock) {
    this.planning = planning;
    this.publishing = publishing;
    this.policies = policies;
    this.settings = settings;
    this.clock = clock;
  }

  /** Places of an hour of a weekday, where 1 is Monday. */
  public record Share(int weekday, LocalTime hour, Pool pool, int places) {}

  /** From now on each week is published by itself. */
  public void plan(Office office, List<Share> week) {
    if (!planning.plan(office.id()).isEmpty()) return;
    var hours =
        week.stream()
            .map(one -> new PlanHour(one.weekday(), one.hour(), one.pool(), one.places()))
            .toList();
    planning.replace(office.id(), hours, true, ACTOR);
  }

  /** A published week, before it opens. */
  public record Announced(LocalDate monday, Instant opensAt) {}

  /**
   * Publishes so many places of the first coming week that has no holiday and was not published
   * yet. Its usual week is that from now on.
   *
   * @param mode how they are given out, as of {@link Setting#OPENING_MODE}
   */
  public Announced announce(Office office, int places, String mode) {
    planning.replace(office.id(), evenly(places), false, ACTOR);
    var rule = policies.of(office, office.today(clock.instant())).opening();
    var first = rule.nextWeek(clock.instant());
    var week =
        Stream.iterate(first, monday -> monday.plusWeeks(1))
            .limit(WEEKS_SEARCHED)
            .filter(monday -> !publishing.published(office, monday))
            .filter(monday -> publishing.preview(office, monday).places() == places)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no week without a holiday"));
    settings.decide(office.id(), Setting.OPENING_MODE, week, mode);
    publishing.publish(office, week, ACTOR);
    return new Announced(week, rule.opensAt(week));
  }

  /** Over no more hours than leave a large family room in each. */
  private static List<PlanHour> evenly(int places) {
    var hours = Math.clamp(places / ROOMY, 1, WEEKDAYS * HOURS.size());
    var plan = new ArrayList<PlanHour>();
    for (int hour = 0; hour < hours; hour++) {
      var share = places / hours + (hour < places % hours ? 1 : 0);
      var at = LocalTime.of(HOURS.get(hour / WEEKDAYS), 0);
      plan.add(new PlanHour(hour % WEEKDAYS + 1, at, Pool.PUBLIC, share));
    }
    return plan;
  }

  /** This week, and those that follow up to the one that opens next. */
  public void publish(Office office) {
    var now = clock.instant();
    var rule = policies.of(office, office.today(now)).opening();
    var last = rule.nextWeek(now);
    var week = office.today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !week.isAfter(last); week = week.plusWeeks(1)) {
      if (!publishing.published(office, week)) publishing.publish(office, week, ACTOR);
    }
  }
}
