package id.lintas.booking.upkeep;

import id.lintas.booking.waitlist.KeepingAListing;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls the work when it is due; each piece is a transaction that only one node gets to do. */
@Component
class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final ReturningPlaces returning;
  private final KeepingAListing listings;
  private final EndingDays ending;
  private final StandingWeeks standing;
  private final Clock clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  Upkeep(
      ReturningPlaces returning,
      KeepingAListing listings,
      EndingDays ending,
      StandingWeeks standing,
      Clock clock) {
    this.returning = returning;
    this.listings = listings;
    this.ending = ending;
    this.standing = standing;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT5S")
  void places() {
    attempt(
        () -> {
          while (returning.some(clock.instant()) > 0) {
            // until nothing is due
          }
          ending.lapseProposals(clock.instant());
        });
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT3S")
  void days() {
    attempt(
        () -> {
          standing.publish(clock.instant());
          ending.deskRests(clock.instant());
          ending.closings(clock.instant());
          ending.days(clock.instant());
          listings.endWeeks(clock.instant());
        });
  }

  /** A database that is away comes back; saying so once is enough. */
  private void attempt(Runnable work) {
    try {
      work.run();
      troubled.set(false);
    } catch (RuntimeException fault) {
      if (troubled.compareAndSet(false, true))
        LOG.warn("upkeep of bookings will be tried again: {}", fault.toString());
    }
  }
}
