package id.lintas.visit.hall;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.CounterStore;
import id.lintas.visit.store.InLineStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which officer sits at which counter today. A call stays with the counter when they change. */
@Component
public class Seats {
  private final Hall hall;
  private final CounterStore counters;
  private final CallStore calls;
  private final InLineStore line;
  private final Audit audit;

  Seats(Hall hall, CounterStore counters, CallStore calls, InLineStore line, Audit audit) {
    this.hall = hall;
    this.counters = counters;
    this.calls = calls;
    this.line = line;
    this.audit = audit;
  }

  /** What came of the wish to sit down or to leave. */
  public enum Seated {
    YES,
    /** Somebody else sits there; they may be relieved. */
    TAKEN,
    /** There is no counter of such a number. */
    NO_SUCH,
    /** A number is still called to the counter. */
    BUSY
  }

  public List<Counter> all(Officer officer) {
    return counters.all(officer.office(), hall.today(officer.office()).day());
  }

  public Optional<Counter> of(Officer officer) {
    return counters.of(officer.office(), hall.today(officer.office()).day(), officer.id());
  }

  /**
   * Sits down; a counter that nobody sat at before comes into being.
   *
   * @param relieving also where somebody else sits there
   */
  @Transactional
  public Seated open(Officer officer, int counter, boolean relieving) {
    if (counter < 1 || counter > Counter.MAX) return Seated.NO_SUCH;
    var today = hall.today(officer.office());
    var before = of(officer).filter(one -> one.number() != counter);
    if (before.isPresent() && close(officer) != Seated.YES) return Seated.BUSY;
    counters.ensure(officer.office(), counter);
    // also from a day on which they forgot to leave
    counters.leave(officer.office(), officer.id());
    if (!counters.sit(officer.office(), today.day(), counter, officer.id(), relieving))
      return Seated.TAKEN;
    record(officer, "visit.counter-opened", counter);
    return Seated.YES;
  }

  /** Whoever was sent to this counter waits for all again. */
  @Transactional
  public Seated close(Officer officer) {
    var today = hall.today(officer.office());
    var here = of(officer);
    if (here.isEmpty()) return Seated.YES;
    calls.lock(officer.office(), today.day());
    if (calls.at(officer.office(), today.day(), here.get().number()).isPresent())
      return Seated.BUSY;
    line.release(officer.office(), today.day(), here.get().number());
    counters.leave(officer.office(), officer.id());
    record(officer, "visit.counter-closed", here.get().number());
    return Seated.YES;
  }

  /** Its name beside the number, and which classes are called there. */
  @Transactional
  public void describe(Officer officer, Counter counter) {
    counters.describe(officer.office(), counter.number(), counter.name(), counter.letters());
    record(officer, "visit.counter-described", counter.number());
  }

  private void record(Officer officer, String what, int counter) {
    audit.record(
        new Entry(officer.actor(), officer.office(), what, "counter:" + counter, Map.of()));
  }
}
