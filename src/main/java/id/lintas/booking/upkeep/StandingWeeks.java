package id.lintas.booking.upkeep;

import id.lintas.booking.BookingPolicies;
import id.lintas.booking.plan.PublishingAWeek;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Publishes the usual week of offices that asked for it, two days before it opens, so that no leave
 * of an officer leaves a town without places.
 */
@Component
public class StandingWeeks {
  private static final Duration AHEAD = Duration.ofDays(2);

  private final ReleaseStore store;
  private final PublishingAWeek publishing;
  private final BookingPolicies policies;
  private final Offices offices;

  StandingWeeks(
      ReleaseStore store, PublishingAWeek publishing, BookingPolicies policies, Offices offices) {
    this.store = store;
    this.publishing = publishing;
    this.policies = policies;
    this.offices = offices;
  }

  public void publish(Instant now) {
    for (var id : store.standingOffices()) publish(offices.office(id), now);
  }

  private void publish(Office office, Instant now) {
    var rule = policies.of(office, office.today(now)).opening();
    var monday = rule.nextWeek(now);
    if (now.plus(AHEAD).isBefore(rule.opensAt(monday))) return;
    var published =
        store.releases(office.id(), monday, office.zone()).stream()
            .anyMatch(release -> release.firstDay().equals(monday));
    if (!published) publishing.publish(office, monday, "system");
  }
}
