package id.lintas.visit;

import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.Move;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * An application that nobody goes on with lapses after 30 days (Permenkumham 8/2014), wherever the
 * table lets it; its file goes to the archive like all others.
 */
@Component
public class Lapsing {
  static final Duration AFTER = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(Lapsing.class);
  private static final int AT_ONCE = 200;

  private final VisitStore visits;
  private final MovingOn moving;
  private final Clock clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  Lapsing(VisitStore visits, MovingOn moving, Clock clock) {
    this.visits = visits;
    this.moving = moving;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT1M")
  void lapse() {
    try {
      lapse(clock.instant());
      troubled.set(false);
    } catch (RuntimeException fault) {
      // a database that is away comes back; saying so once is enough
      if (troubled.compareAndSet(false, true))
        LOG.warn("lapsing of visits will be tried again: {}", fault.toString());
    }
  }

  /** How many lapsed; each in a transaction of its own. */
  int lapse(Instant now) {
    var lapsed = 0;
    for (var from : lapsing())
      for (var visit : visits.resting(from.at(), from.hold(), now.minus(AFTER), AT_ONCE)) {
        var moved =
            moving.move(
                visit.office(),
                visit.id(),
                visit.version(),
                new Outcome.Lapsed(),
                new Actor.Lintas());
        if (moved instanceof Moved.Done) lapsed++;
      }
    return lapsed;
  }

  /** From where the table lets a visit lapse, under either timing; a step stands once. */
  private static List<From> lapsing() {
    return Stream.of(PaymentTiming.values())
        .flatMap(timing -> Sop.of(Sop.CURRENT, timing).moves().stream())
        .filter(move -> move.outcome() == Outcome.Lapsed.class)
        .map(From::of)
        .distinct()
        .toList();
  }

  private record From(SopStep at, Hold hold) {
    static From of(Move move) {
      return new From(move.at(), move.hold());
    }
  }
}
