package id.lintas.visit.hall;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.Setting;
import id.lintas.staff.Officer;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.CounterStore;
import id.lintas.visit.store.InLineStore;
import id.lintas.visit.store.QueueStore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer calls the next number to their counter. Calls of an office happen one after the other,
 * so that no two counters call the same number and the order among the classes holds.
 */
@Component
public class Calling {
  /** How often the next is looked for again, when it went on by itself just then. */
  private static final int ATTEMPTS = 5;

  private final Hall hall;
  private final CounterStore counters;
  private final CallStore calls;
  private final QueueStore queue;
  private final InLineStore line;
  private final Audit audit;

  Calling(
      Hall hall,
      CounterStore counters,
      CallStore calls,
      QueueStore queue,
      InLineStore line,
      Audit audit) {
    this.hall = hall;
    this.counters = counters;
    this.calls = calls;
    this.queue = queue;
    this.line = line;
    this.audit = audit;
  }

  private record At(Officer officer, Hall.Today today, Counter counter, int calls) {}

  /** Whoever is next by the rule. */
  @Transactional
  public Called next(Officer officer) {
    return from(
        officer,
        at -> {
          for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var next = Line.next(line.inLine(officer.office(), at.today().day()), turn(at));
            if (next.isEmpty()) return new Called.Nobody();
            var called = call(at, next.get().id(), next.get().number(), next.get().line());
            if (called.isPresent()) return new Called.Done(called.get());
          }
          return new Called.Gone();
        });
  }

  /** One that the officer chose: who was set aside and is there again. */
  @Transactional
  public Called pick(Officer officer, UUID number) {
    return from(
        officer,
        at ->
            queue
                .find(officer.office(), number)
                .filter(one -> one.day().equals(at.today().day()))
                .filter(one -> one.state() == QueueState.ASIDE)
                .flatMap(one -> call(at, one.id(), one.number(), one.line()))
                .<Called>map(Called.Done::new)
                .orElseGet(Called.Gone::new));
  }

  private Called from(Officer officer, Function<At, Called> what) {
    var today = hall.today(officer.office());
    var counter = counters.of(officer.office(), today.day(), officer.id());
    if (counter.isEmpty()) return new Called.NoCounter();
    var before = calls.lock(officer.office(), today.day());
    var open = calls.at(officer.office(), today.day(), counter.get().number());
    if (open.isPresent()) return new Called.Busy(open.get());
    return what.apply(new At(officer, today, counter.get(), before));
  }

  private Line.Turn turn(At at) {
    var every = at.today().settings().number(Setting.PRIORITY_EVERY);
    return new Line.Turn(
        at.counter().number(),
        at.counter().serves(),
        calls.recent(at.today().office(), at.today().day(), every - 1),
        at.calls(),
        every);
  }

  private Optional<Call> call(At at, UUID id, QueueNumber number, QueueClass of) {
    var today = at.today();
    if (!line.called(today.office(), id, today.now())) return Optional.empty();
    var call =
        new Call(at.calls() + 1, id, number, at.counter().number(), today.now(), today.now(), 1);
    calls.add(today.office(), today.day(), call, of, at.officer().id());
    record(at.officer(), "visit.called", call);
    return Optional.of(call);
  }

  /** Says it once more, on the display and aloud. */
  @Transactional
  public Called again(Officer officer, int order) {
    var today = hall.today(officer.office());
    var call = own(officer, today, order);
    if (call.isEmpty()) return new Called.Gone();
    if (!calls.sayAgain(officer.office(), today.day(), order, today.now()))
      return new Called.Gone();
    return new Called.Done(call.get());
  }

  /** Takes it back: the number stands in the line as if it had not been called. */
  @Transactional
  public Called undo(Officer officer, int order) {
    var today = hall.today(officer.office());
    calls.lock(officer.office(), today.day());
    var call = own(officer, today, order);
    if (call.isEmpty() || queue.lock(officer.office(), call.get().queue()).isEmpty())
      return new Called.Gone();
    if (!calls.end(officer.office(), today.day(), order, CallStore.End.UNDONE, today.now()))
      return new Called.Gone();
    line.uncalled(officer.office(), call.get().queue(), call.get().calledAt());
    record(officer, "visit.call-undone", call.get());
    return new Called.Done(call.get());
  }

  private Optional<Call> own(Officer officer, Hall.Today today, int order) {
    return counters
        .of(officer.office(), today.day(), officer.id())
        .flatMap(counter -> calls.at(officer.office(), today.day(), counter.number()))
        .filter(call -> call.order() == order);
  }

  private void record(Officer officer, String what, Call call) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            what,
            "number:" + call.queue(),
            Map.of("number", call.number().toString(), "counter", String.valueOf(call.counter()))));
  }
}
