package id.lintas.booking.allocation;

import id.lintas.booking.Refusal;
import id.lintas.booking.store.PaceStore;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How fast the places of an office are being given away, minute by minute, and why people are
 * refused: counted in this node's memory, written down every few seconds beside the hot path, read
 * over all nodes. A node that dies takes its last seconds of counting along, never a booking.
 */
@Component
public class Pace {
  private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
  private static final Duration KEPT = Duration.ofDays(35);

  private final PaceStore store;
  private final AllocationFigures figures;
  private final Clock clock;

  /** Rows of different nodes add up; those of one node replace each other. */
  private final UUID node = UUID.randomUUID();

  private final Map<Key, Minute> minutes = new HashMap<>();
  private final AtomicBoolean troubled = new AtomicBoolean();

  Pace(PaceStore store, AllocationFigures figures, Clock clock) {
    this.store = store;
    this.figures = figures;
    this.clock = clock;
  }

  /** A minute of an office, from its beginning on. */
  public record Key(OfficeId office, Instant minute) {}

  /**
   * What was counted in a minute.
   *
   * @param micros that all batches of it took together
   * @param slowest microseconds of its slowest batch
   * @param largest wishes of its largest batch
   * @param places given in it
   * @param refused how often for which reason, named after it: {@code person-has-place}
   */
  public record Minute(
      int batches,
      int wishes,
      long micros,
      long slowest,
      int largest,
      int places,
      Map<String, Integer> refused) {
    public static final Minute NONE = new Minute(0, 0, 0, 0, 0, 0, Map.of());

    public Minute plus(Minute other) {
      var reasons = new TreeMap<>(refused);
      other.refused.forEach((reason, times) -> reasons.merge(reason, times, Integer::sum));
      return new Minute(
          batches + other.batches,
          wishes + other.wishes,
          micros + other.micros,
          Math.max(slowest, other.slowest),
          Math.max(largest, other.largest),
          places + other.places,
          reasons);
    }
  }

  /** A batch was decided and written, or nothing of it was granted. */
  public void decided(OfficeId office, List<Wish> wishes, List<Decision> decisions, long nanos) {
    figures.written(decisions, nanos);
    var reasons = new HashMap<String, Integer>();
    var places = 0;
    for (int i = 0; i < decisions.size(); i++) {
      switch (decisions.get(i)) {
        case Decision.Granted granted -> places += wishes.get(i).places();
        case Decision.Known known -> {}
        case Decision.Refused(var why) -> reasons.merge(reason(why), 1, Integer::sum);
      }
    }
    var micros = nanos / 1_000;
    count(
        office, new Minute(1, decisions.size(), micros, micros, decisions.size(), places, reasons));
  }

  /** Somebody was told no before there was a wish. */
  public void refused(OfficeId office, Refusal why) {
    count(office, new Minute(0, 0, 0, 0, 0, 0, Map.of(reason(why), 1)));
  }

  private static String reason(Refusal why) {
    return AllocationFigures.hyphened(why.getClass().getSimpleName());
  }

  private void count(OfficeId office, Minute more) {
    var key = new Key(office, clock.instant().truncatedTo(ChronoUnit.MINUTES));
    synchronized (minutes) {
      minutes.merge(key, more, Minute::plus);
    }
  }

  /** All nodes together, the minutes in order; none where nothing was asked for. */
  public TreeMap<Instant, Minute> between(OfficeId office, Instant from, Instant to) {
    return store.between(office, from, to);
  }

  /** What was counted until now is there for all nodes to read. */
  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  public void write() {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var counted = new ArrayList<Map.Entry<Key, Minute>>();
    synchronized (minutes) {
      minutes.forEach((key, minute) -> counted.add(Map.entry(key, minute)));
    }
    if (counted.isEmpty()) return;
    try {
      store.write(node, counted);
      synchronized (minutes) {
        // whatever was counted since stays and is written again, whole
        for (var one : counted)
          if (one.getKey().minute().isBefore(now)) minutes.remove(one.getKey(), one.getValue());
      }
      troubled.set(false);
    } catch (RuntimeException fault) {
      if (troubled.compareAndSet(false, true))
        LOG.warn("the pace of bookings will be written down later: {}", fault.toString());
    }
  }

  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
