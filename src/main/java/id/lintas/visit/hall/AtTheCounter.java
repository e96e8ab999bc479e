package id.lintas.visit.hall;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.CounterStore;
import id.lintas.visit.store.InLineStore;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an officer at a counter sees: whom they called, who waits, who was set aside. */
@Component
public class AtTheCounter {
  private final Hall hall;
  private final CounterStore counters;
  private final CallStore calls;
  private final QueueStore queue;
  private final InLineStore line;
  private final VisitStore visits;
  private final FindingANumber finding;
  private final Audit audit;

  AtTheCounter(
      Hall hall,
      CounterStore counters,
      CallStore calls,
      QueueStore queue,
      InLineStore line,
      VisitStore visits,
      FindingANumber finding,
      Audit audit) {
    this.hall = hall;
    this.counters = counters;
    this.calls = calls;
    this.queue = queue;
    this.line = line;
    this.visits = visits;
    this.finding = finding;
    this.audit = audit;
  }

  /**
   * How it stands.
   *
   * @param people whose number is called; those who still are at photo and interview first
   * @param others counters where somebody sits
   * @param unserved classes that wait and that no counter serves now
   * @param without how many are to be captured and have no number today, counted to fifty
   */
  public record Seen(
      Counter counter,
      Optional<Call> call,
      Optional<Queued> number,
      List<Visit> people,
      List<InClass> waiting,
      List<Queued> aside,
      List<Counter> others,
      Set<QueueClass> unserved,
      int without) {}

  /** How many numbers of a class wait, and the longest of them for how long. */
  public record InClass(QueueClass of, int numbers, long minutes) {}

  /** Whoever sees the people's names leaves that in the record. */
  public Seen see(Officer officer, Counter counter) {
    var today = hall.today(officer.office());
    var call = calls.at(officer.office(), today.day(), counter.number());
    var number = call.flatMap(one -> queue.find(officer.office(), one.queue()));
    var people = number.map(one -> people(officer, one.id())).orElseGet(List::of);
    var open =
        counters.all(officer.office(), today.day()).stream()
            .filter(one -> one.officer().isPresent())
            .toList();
    var waiting = waiting(today, line.inLine(officer.office(), today.day()));
    return new Seen(
        counter,
        call,
        number,
        people,
        waiting,
        queue.aside(officer.office(), today.day()),
        open.stream().filter(one -> one.number() != counter.number()).toList(),
        unserved(waiting, open),
        finding.without(officer).size());
  }

  private List<Visit> people(Officer officer, UUID number) {
    var people =
        queue.members(officer.office(), number).stream()
            .map(id -> visits.find(officer.office(), id))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparing((Visit one) -> !AtCapture.is(one))
                    .thenComparing(Visit::position))
            .toList();
    for (var one : people)
      audit.record(
          new Entry(
              officer.actor(), officer.office(), "visit.read", "visit:" + one.id(), Map.of()));
    return people;
  }

  private static List<InClass> waiting(Hall.Today today, List<InLine> line) {
    var all = new ArrayList<InClass>();
    for (var of : QueueClass.values()) {
      var some = line.stream().filter(one -> one.line() == of).toList();
      var longest =
          some.stream()
              .mapToLong(one -> Duration.between(one.waitsFrom(), today.now()).toMinutes())
              .max()
              .orElse(0);
      if (!some.isEmpty()) all.add(new InClass(of, some.size(), longest));
    }
    return all;
  }

  private static Set<QueueClass> unserved(List<InClass> waiting, List<Counter> open) {
    var left = EnumSet.noneOf(QueueClass.class);
    for (var one : waiting)
      if (open.stream().noneMatch(counter -> counter.serves().contains(one.of())))
        left.add(one.of());
    return left;
  }
}
