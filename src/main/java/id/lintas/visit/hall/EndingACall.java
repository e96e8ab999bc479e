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
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a number that was called, when its people did not all go on from photo and
 * interview: absent, set aside, sent elsewhere, or said to be finished. None is forgotten: what is
 * set aside stands in a list until an officer puts it back or calls it.
 */
@Component
public class EndingACall {
  /** So many calls pass before somebody who was absent is called again. */
  private static final int PASSED_BY = 3;

  private final Hall hall;
  private final CounterStore counters;
  private final CallStore calls;
  private final QueueStore queue;
  private final InLineStore line;
  private final AtCapture capture;
  private final Audit audit;

  EndingACall(
      Hall hall,
      CounterStore counters,
      CallStore calls,
      QueueStore queue,
      InLineStore line,
      AtCapture capture,
      Audit audit) {
    this.hall = hall;
    this.counters = counters;
    this.calls = calls;
    this.queue = queue;
    this.line = line;
    this.capture = capture;
    this.audit = audit;
  }

  /** Nobody came: again after some calls, and set aside after as many times as the office says. */
  @Transactional
  public Called absent(Officer officer, int order) {
    var today = hall.today(officer.office());
    return end(
        officer,
        order,
        CallStore.End.ABSENT,
        call -> {
          var absences = line.absences(officer.office(), call.queue()) + 1;
          if (absences >= today.settings().number(Setting.ABSENT_MAX))
            line.aside(officer.office(), call.queue(), AsideReason.ABSENT);
          else
            line.back(
                officer.office(),
                call.queue(),
                calls.calls(officer.office(), today.day()) + PASSED_BY,
                true);
        });
  }

  @Transactional
  public Called aside(Officer officer, int order, AsideReason reason) {
    return end(
        officer,
        order,
        CallStore.End.ASIDE,
        call -> line.aside(officer.office(), call.queue(), reason));
  }

  /** All is done that was to be done at the counter; not while one of its people is at capture. */
  @Transactional
  public Called finished(Officer officer, int order) {
    return end(
        officer, order, CallStore.End.DONE, call -> line.done(officer.office(), call.queue()));
  }

  /** To another line, open to every counter that serves it. */
  @Transactional
  public Called send(Officer officer, int order, QueueClass to) {
    return end(
        officer,
        order,
        CallStore.End.MOVED,
        call -> line.send(officer.office(), call.queue(), to, null));
  }

  /** To another counter, where it comes first; only to one where somebody sits. */
  @Transactional
  public Called send(Officer officer, int order, int counter) {
    var today = hall.today(officer.office());
    var there = counters.find(officer.office(), today.day(), counter);
    if (there.filter(one -> one.officer().isPresent()).isEmpty()) return new Called.NoCounter();
    return end(
        officer,
        order,
        CallStore.End.MOVED,
        call -> {
          var of = queue.find(officer.office(), call.queue()).orElseThrow().line();
          line.send(officer.office(), call.queue(), of, counter);
        });
  }

  /** Who was set aside is there again and keeps their place in the line. */
  @Transactional
  public boolean back(Officer officer, UUID number) {
    var today = hall.today(officer.office());
    var aside =
        queue
            .lock(officer.office(), number)
            .filter(one -> one.day().equals(today.day()) && one.state() == QueueState.ASIDE);
    if (aside.isEmpty()) return false;
    line.back(officer.office(), number, 0, false);
    record(officer, "visit.number-back", number, aside.get().number());
    return true;
  }

  private Called end(Officer officer, int order, CallStore.End how, Consumer<Call> then) {
    var today = hall.today(officer.office());
    // a counter that closes releases who is sent there: both in one line
    calls.lock(officer.office(), today.day());
    var call =
        counters
            .of(officer.office(), today.day(), officer.id())
            .flatMap(counter -> calls.at(officer.office(), today.day(), counter.number()))
            .filter(one -> one.order() == order);
    if (call.isEmpty() || queue.lock(officer.office(), call.get().queue()).isEmpty())
      return new Called.Gone();
    if (how == CallStore.End.DONE && capture.anybody(officer.office(), call.get().queue()))
      return new Called.Unfinished();
    if (!calls.end(officer.office(), today.day(), order, how, today.now()))
      return new Called.Gone();
    then.accept(call.get());
    record(
        officer,
        "visit.call-" + how.name().toLowerCase(java.util.Locale.ROOT),
        call.get().queue(),
        call.get().number());
    return new Called.Done(call.get());
  }

  private void record(Officer officer, String what, UUID number, QueueNumber shown) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            what,
            "number:" + number,
            Map.of("number", shown.toString())));
  }
}
