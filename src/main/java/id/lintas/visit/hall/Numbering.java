package id.lintas.visit.hall;

import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.office.Setting;
import id.lintas.shared.OfficeId;
import id.lintas.visit.Visit;
import id.lintas.visit.VisitMoved;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.HistoryStore;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the number in the transaction that says a visit has one. A party shares it: who follows
 * before it is called joins it. A file that comes back to the counter after an examination gets one
 * of its own.
 */
@Component
class Numbering {
  private static final Set<String> CLEARED =
      Set.of(
          Outcome.Cleared.class.getSimpleName(),
          Outcome.ClearedByForceMajeure.class.getSimpleName());

  private final Hall hall;
  private final Waiting waiting;
  private final QueueStore queue;
  private final VisitStore visits;
  private final HistoryStore history;

  Numbering(Hall hall, Waiting waiting, QueueStore queue, VisitStore visits, HistoryStore history) {
    this.hall = hall;
    this.waiting = waiting;
    this.queue = queue;
    this.visits = visits;
    this.history = history;
  }

  @EventListener
  void moved(VisitMoved event) {
    var visit = event.now();
    if (visit.step() != SopStep.S06_CAPTURE_AND_INTERVIEW) return;
    if (event.move().outcome() == Outcome.Numbered.class) give(visit);
    else if (CLEARED.contains(event.move().outcome().getSimpleName()))
      add(visit, QueueClass.EXAMINED);
  }

  /** One more number for a file whose number is of another day, or done. */
  void give(Visit visit) {
    var today = hall.today(visit.office());
    var shared = queue.waiting(visit.office(), today.day(), visit.booking());
    if (shared.isPresent()) {
      queue.addMember(visit.office(), shared.get().id(), visit.id());
      queue.grow(visit.office(), shared.get(), late(visit, today));
    } else add(visit, classOf(visit));
  }

  private void add(Visit visit, QueueClass given) {
    var late = late(visit, hall.today(visit.office()));
    var number = add(visit.office(), given, Optional.of(visit.booking()), late);
    queue.addMember(visit.office(), number.id(), visit.id());
  }

  /** Late is late on its own day: who comes back on another was not. */
  private boolean late(Visit visit, Hall.Today today) {
    return visit.arrived().late()
        && hall.day(visit.office(), visit.arrived().at()).equals(today.day());
  }

  /** For somebody with a question, where there is no booking. */
  Queued ofAQuestion(OfficeId office) {
    return add(office, QueueClass.SERVICE, Optional.empty(), false);
  }

  private Queued add(OfficeId office, QueueClass given, Optional<UUID> booking, boolean late) {
    var today = hall.today(office);
    var id = UUID.randomUUID();
    var number = queue.next(office, today.day(), given);
    var own = new InLine(id, number, given, Optional.empty(), 0, today.now(), 1, late);
    var one =
        new Queued(
            id,
            today.day(),
            number,
            given,
            booking,
            1,
            QueueState.WAITING,
            Optional.empty(),
            Optional.empty(),
            today.now(),
            late,
            waiting.told(today, own));
    queue.add(office, one);
    return one;
  }

  /** Of the whole party, because it is called together. */
  private QueueClass classOf(Visit visit) {
    var party =
        visits.ofBooking(visit.office(), visit.booking()).stream()
            .filter(one -> one.end().isEmpty())
            .toList();
    if (party.stream().anyMatch(this::hasPriority)) return QueueClass.PRIORITY;
    if (party.stream().anyMatch(this::wasExamined)) return QueueClass.EXAMINED;
    // whoever booked has no reason why they came without
    return visit.priority().isPresent() ? QueueClass.WALK_IN : QueueClass.BOOKED;
  }

  private boolean hasPriority(Visit visit) {
    var granted =
        visit
            .priority()
            .filter(one -> one.pool() == Pool.PRIORITY || one == Priority.COMPANION)
            .isPresent();
    if (granted) return true;
    var today = hall.today(visit.office());
    return Priority.byAge(
            visit.applicant().birthDate(),
            today.day(),
            today.settings().number(Setting.ELDER_AGE),
            today.settings().number(Setting.TODDLER_BELOW_AGE))
        .isPresent();
  }

  private boolean wasExamined(Visit visit) {
    return history.of(visit).stream().anyMatch(line -> CLEARED.contains(line.outcome()));
  }
}
