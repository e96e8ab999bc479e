package id.lintas.visit.hall;

import id.lintas.staff.Officer;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.CallStore;
import id.lintas.visit.store.QueueStore;
import id.lintas.visit.store.VisitStore;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whoever comes to a desk with a paper number, a folder or a ticket: where do they belong? */
@Component
public class FindingANumber {
  private static final Pattern NUMBER = Pattern.compile("([A-Ea-e])[\\s-]?([0-9]{1,3})");

  private static final int SHOWN_MAX = 50;

  private final Hall hall;
  private final Worklist worklist;
  private final VisitStore visits;
  private final QueueStore queue;
  private final CallStore calls;

  FindingANumber(
      Hall hall, Worklist worklist, VisitStore visits, QueueStore queue, CallStore calls) {
    this.hall = hall;
    this.worklist = worklist;
    this.visits = visits;
    this.queue = queue;
    this.calls = calls;
  }

  /** What was found under what was scanned or typed. */
  public sealed interface Found {
    /**
     * A number of today.
     *
     * @param call where it is called to now
     * @param visit the file that was scanned, where it was not the number
     */
    record Numbered(Queued number, Optional<Call> call, Optional<Visit> visit) implements Found {}

    /** Everything is there; the others of the party are still on the way. */
    record WaitsForParty(Visit visit) implements Found {}

    /** At photo and interview without a number of today: of another day, or done too early. */
    record Without(Visit visit) implements Found {}

    /** Its documents are not complete, or it rests. */
    record Early(Visit visit) implements Found {}

    /** Past photo and interview, or ended. */
    record Over(Visit visit) implements Found {}

    /** Nothing of this office. */
    record Nothing() implements Found {}
  }

  /** Whoever was not called on their day, or is to be captured again: they need a new number. */
  public List<Visit> without(Officer officer) {
    var today = hall.today(officer.office());
    return visits.withoutNumber(officer.office(), today.day(), SHOWN_MAX);
  }

  public Found find(Officer officer, String typed) {
    var number = NUMBER.matcher(typed.strip());
    if (number.matches()) {
      var letter = number.group(1).toUpperCase(java.util.Locale.ROOT);
      var wanted = new QueueNumber(QueueClass.of(letter), Integer.parseInt(number.group(2)));
      return queue
          .byNumber(officer.office(), hall.today(officer.office()).day(), wanted)
          .<Found>map(one -> numbered(officer, one, Optional.empty()))
          .orElseGet(Found.Nothing::new);
    }
    var visits = worklist.find(officer.office(), typed.strip());
    // of a party, whoever still waits here
    return visits.stream()
        .filter(AtCapture::is)
        .findFirst()
        .or(() -> visits.stream().findFirst())
        .map(one -> of(officer, one))
        .orElseGet(Found.Nothing::new);
  }

  private Found of(Officer officer, Visit visit) {
    var past = visit.isPast(SopStep.S06_CAPTURE_AND_INTERVIEW);
    if (past || visit.end().isPresent()) return new Found.Over(visit);
    if (visit.step() == SopStep.S05_QUEUE_NUMBER) return new Found.WaitsForParty(visit);
    if (!AtCapture.is(visit) || visit.hold() != Hold.NONE) return new Found.Early(visit);
    return queue
        .ofVisit(officer.office(), visit.id())
        .filter(one -> isLive(officer, one))
        .<Found>map(one -> numbered(officer, one, Optional.of(visit)))
        .orElseGet(() -> new Found.Without(visit));
  }

  private boolean isLive(Officer officer, Queued one) {
    return one.state() != QueueState.DONE && one.day().equals(hall.today(officer.office()).day());
  }

  private Found.Numbered numbered(Officer officer, Queued one, Optional<Visit> visit) {
    return new Found.Numbered(one, calls.of(officer.office(), one.day(), one.id()), visit);
  }
}
