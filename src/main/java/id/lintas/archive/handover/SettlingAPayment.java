package id.lintas.archive.handover;

import id.lintas.archive.Answer;
import id.lintas.archive.store.HandoverStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.VisitMoved;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.Outcome;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A payment that was entered from the applicant's proof is settled by another officer of finance,
 * who has seen it on the bank's or the treasury's side.
 */
@Component
public class SettlingAPayment {
  private static final int SHOWN_MAX = 50;

  private final HandoverStore store;
  private final Worklist worklist;
  private final MovingOn moving;
  private final Duties duties;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionOperations transaction;

  SettlingAPayment(
      HandoverStore store,
      Worklist worklist,
      MovingOn moving,
      Duties duties,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock,
      TransactionOperations transaction) {
    this.store = store;
    this.worklist = worklist;
    this.moving = moving;
    this.duties = duties;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  public Payment payment(Visit visit) {
    return Payment.of(
        moving.history(visit.office(), visit.id()), store.settledBy(visit.office(), visit.id()));
  }

  /** What an officer entered of it, settled or not; empty where the bank told it. */
  Optional<Proof> proof(Visit visit) {
    return Payment.proof(moving.history(visit.office(), visit.id()));
  }

  /**
   * @param where on whose record the payment was seen
   */
  public Answer settle(Officer officer, Visit visit, String where) {
    var folder = visit.folder().grouped();
    if (!duties.holds(officer, Role.FINANCE)) return Answer.no("archive.settle.role");
    return switch (payment(visit)) {
      case Payment.ByBank bank -> Answer.no("archive.settle.byBank", folder);
      case Payment.None none -> Answer.no("archive.settle.none", folder);
      case Payment.Settled settled -> Answer.no("archive.settle.already", folder);
      case Payment.Provisional(var proof) when proof.enteredBy().equals(officer.id()) ->
          Answer.no("archive.settle.sameEyes", folder);
      case Payment.Provisional(var proof) -> settle(officer, visit, proof, where);
    };
  }

  private Answer settle(Officer officer, Visit visit, Proof proof, String where) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var settled =
        transaction.execute(
            all -> {
              // of a time before such payments were listed
              store.provisional(visit, proof.enteredBy(), now);
              if (!store.settle(visit, officer.id(), now, Map.of("where", where))) return false;
              audit.record(
                  new Entry(
                      officer.actor(),
                      officer.office(),
                      "archive.payment.settled",
                      "visit:" + visit.id(),
                      Map.of()));
              events.publishEvent(new PaymentSettled(visit));
              return true;
            });
    return Boolean.TRUE.equals(settled)
        ? Answer.done("archive.settle.done", visit.folder().grouped())
        : Answer.no("archive.settle.already", visit.folder().grouped());
  }

  /** What waits for a second officer, as far as the list is shown. */
  public List<Visit> open(OfficeId office) {
    return store.unsettled(office, SHOWN_MAX).stream()
        .flatMap(id -> worklist.find(office, id).stream())
        .filter(visit -> payment(visit) instanceof Payment.Provisional)
        .toList();
  }

  @EventListener
  void entered(VisitMoved moved) {
    if (moved.move().outcome() != Outcome.PaidProvisionally.class) return;
    moved.officer().ifPresent(officer -> store.provisional(moved.now(), officer.id(), moved.at()));
  }
}
