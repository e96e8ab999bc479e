package id.lintas.booking;

import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.booking.plan.PublishingAWeek;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.office.Office;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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

  private final PlanningTheWeek planning;
  private final PublishingAWeek publishing;
  private final BookingPolicies policies;
  private final Clock clock;

  TrialWeeks(
      PlanningTheWeek planning, PublishingAWeek publishing, BookingPolicies policies, Clock clock) {
    this.planning = planning;
    this.publishing = publishing;
    this.policies = policies;
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
