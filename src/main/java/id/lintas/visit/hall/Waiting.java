package id.lintas.visit.hall;

import id.lintas.office.Setting;
import id.lintas.shared.OfficeId;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.CounterStore;
import id.lintas.visit.store.InLineStore;
import id.lintas.visit.store.QueueStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How long somebody will wait, and behind how many: from the line as it stands, the counters that
 * are open and the pace of the last two hours.
 */
@Component
public class Waiting {
  private static final Duration MEASURED = Duration.ofHours(2);

  private final Hall hall;
  private final QueueStore queue;
  private final InLineStore line;
  private final CallStore calls;
  private final CounterStore counters;

  Waiting(Hall hall, QueueStore queue, InLineStore line, CallStore calls, CounterStore counters) {
    this.hall = hall;
    this.queue = queue;
    this.line = line;
    this.calls = calls;
    this.counters = counters;
  }

  /**
   * A number of today, until it is done.
   *
   * @param before how many numbers are to be called earlier; 0 unless it waits
   * @param minutes to the nearest five; empty while no open counter serves it, and unless it waits
   * @param counter where it is called to now
   */
  public record Standing(
      QueueNumber number,
      QueueState state,
      int before,
      Optional<Integer> minutes,
      Optional<Integer> counter) {}

  /** Of the last number of that booking; empty where it has none today, or none any more. */
  public Optional<Standing> expected(OfficeId office, UUID booking) {
    var today = hall.today(office);
    return queue
        .ofBooking(office, booking)
        .filter(one -> one.day().equals(today.day()) && one.state() != QueueState.DONE)
        .map(one -> standing(today, one));
  }

  private Standing standing(Hall.Today today, Queued one) {
    var waiting = line.inLine(today.office(), today.day());
    var told =
        waiting.stream()
            .filter(other -> other.id().equals(one.id()))
            .findFirst()
            .map(own -> told(today, own, waiting));
    var counter = calls.of(today.office(), today.day(), one.id()).map(Call::counter);
    return new Standing(
        one.number(),
        one.state(),
        told.map(Queued.Told::before).orElse(0),
        told.flatMap(Queued.Told::minutes).map(Expectation::rounded),
        counter);
  }

  /** For one that comes to the line now. */
  Queued.Told told(Hall.Today today, InLine own) {
    var waiting = new ArrayList<>(line.inLine(today.office(), today.day()));
    waiting.add(own);
    return told(today, own, waiting);
  }

  private Queued.Told told(Hall.Today today, InLine own, java.util.List<InLine> waiting) {
    var office = today.office();
    var every = today.settings().number(Setting.PRIORITY_EVERY);
    var serving =
        counters.all(office, today.day()).stream()
            .filter(one -> one.officer().isPresent() && one.serves().contains(own.line()))
            .toList();
    // nobody knows who will open a counter, and for whom
    var classes = serving.isEmpty() ? EnumSet.allOf(QueueClass.class) : EnumSet.of(own.line());
    serving.forEach(one -> classes.addAll(one.serves()));
    var turn =
        new Line.Turn(
            own.counter().orElse(0),
            classes,
            calls.recent(office, today.day(), every - 1),
            calls.calls(office, today.day()),
            every);
    var before = Line.before(own.id(), waiting, turn);
    var open = serving.size();
    var pace =
        Expectation.secondsForAPerson(
            calls.served(office, today.day(), today.now().minus(MEASURED)));
    var people = before.stream().mapToInt(InLine::people).sum();
    var busy =
        serving.stream()
            .filter(one -> calls.at(office, today.day(), one.number()).isPresent())
            .count();
    var free = open - (int) busy;
    return new Queued.Told(before.size(), Expectation.minutes(people, open, free, pace));
  }
}
